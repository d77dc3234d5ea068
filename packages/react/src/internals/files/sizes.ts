const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
// Site files and most systems count so.
const STEP = 1_024;

/** A number of bytes as people say it: “2.4 MB”. */
export function saySize(bytes: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)));
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[power] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: power > 1 ? 1 : 0,
  });
  return format.format(bytes / STEP ** power);
}

/** A share of a whole: “42%”. */
export function sayShare(part: number, whole: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(whole === 0 ? 0 : part / whole);
}
