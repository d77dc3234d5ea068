/** Says moments in full, as they are in one zone and language. In a file that is kept plain spaces stay what they are. */
export function momentsOf(locale: string, timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: "long", year: "numeric", month: "long", day: "numeric" },
    ...{ hour: "numeric", minute: "2-digit", timeZoneName: "shortOffset", timeZone },
  });
  return (at) => withPlainSpaces(format.format(at));
}

/** The same with the clock’s time alone. */
export function clockOf(locale: string, timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ hour: "numeric", minute: "2-digit", timeZoneName: "shortOffset", timeZone },
  });
  return (at) => withPlainSpaces(format.format(at));
}

/** The day alone. */
export function dayOf(locale: string, timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone });
  return (at) => withPlainSpaces(format.format(at));
}

function withPlainSpaces(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, " ");
}
