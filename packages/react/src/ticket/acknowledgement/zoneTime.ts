/** A clock time in another zone with the zone’s name, or null where this machine’s clock shows the same. */
export function timeInZone(at: number, timeZone: string, locale: string): string | null {
  const clock = { weekday: "long", hour: "numeric", minute: "2-digit" } as const;
  const there = new Intl.DateTimeFormat(locale, { ...clock, timeZone });
  if (there.format(at) === new Intl.DateTimeFormat(locale, clock).format(at)) return null;
  return new Intl.DateTimeFormat(locale, { ...clock, timeZone, timeZoneName: "long" }).format(at);
}
