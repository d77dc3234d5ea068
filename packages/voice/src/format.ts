/** What compiled messages need from `Intl`, for one locale. */
export interface Format {
  number(value: number): string;
  /** `at` is in milliseconds since the epoch. */
  date(at: number, options: Intl.DateTimeFormatOptions): string;
  /** From one clock time to another; both are in milliseconds since the epoch. */
  range(from: number, to: number): string;
  /** Chooses by exact value (`=0`), then by the locale’s plural category, then `other`. */
  plural(value: number, options: Readonly<Record<string, string>>, type?: Intl.PluralRuleType): string;
  select(value: string, options: Readonly<Record<string, string>>): string;
}

/** Makes the formats of one locale; `timeZone` is an IANA name, by default the machine’s own. */
export function createFormat(locale: string, timeZone?: string): Format {
  const made = new Map<string, unknown>();
  const once = <Made>(key: string, make: () => Made): Made => {
    const kept = made.get(key) as Made | undefined;
    if (kept !== undefined) return kept;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  };
  const zone = timeZone === undefined ? {} : { timeZone };
  const select = (value: string, options: Readonly<Record<string, string>>): string =>
    (Object.hasOwn(options, value) ? options[value] : options["other"]) ?? "";

  const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    once(JSON.stringify(options), () => new Intl.DateTimeFormat(locale, { ...options, ...zone }));

  return {
    number: (value) => once("number", () => new Intl.NumberFormat(locale)).format(value),
    date(at, options) {
      const format = dateFormat(options);
      // Browsers put a plain space before AM and PM: a line must not break there.
      return options.timeStyle ? format.format(at).replace(/ /g, "\u00a0") : format.format(at);
    },
    range: (from, to) => dateFormat({ timeStyle: "short" }).formatRange(from, to),
    plural: (value, options, type = "cardinal") =>
      options[`=${value}`] ?? select(once(type, () => new Intl.PluralRules(locale, { type })).select(value), options),
    select,
  };
}
