import * as v from "valibot";

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** An id made by whoever makes the thing: a lower-case UUID of version 7 (RFC 9562). */
export const Id = v.pipe(
  v.string(),
  v.regex(UUID_V7, "must be a lower-case UUID of version 7"),
  v.metadata({ ref: "Id" }),
);
export type Id = v.InferOutput<typeof Id>;

/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. */
export const Instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.metadata({ ref: "Instant" }));
export type Instant = v.InferOutput<typeof Instant>;

/** A place in one visitor's feed: 0 is before the first event. */
export const Seq = v.pipe(v.number(), v.integer(), v.minValue(0), v.metadata({ ref: "Seq" }));
export type Seq = v.InferOutput<typeof Seq>;

/** The name of a site, an agent or a category as the site file gives it. */
export const Name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/), v.metadata({ ref: "Name" }));
export type Name = v.InferOutput<typeof Name>;

/** A BCP 47 language tag, e.g. `en`, `uk`, `pt-BR`. */
export const Locale = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  v.metadata({ ref: "Locale" }),
);
export type Locale = v.InferOutput<typeof Locale>;

/** A text in one language for all, or one text per language tag. */
export const LocalizedText = v.pipe(
  v.union([v.string(), v.record(Locale, v.string())]),
  v.metadata({ ref: "LocalizedText" }),
);
export type LocalizedText = v.InferOutput<typeof LocalizedText>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The IANA name of a time zone that this machine knows, e.g. `Europe/Kyiv`. */
export const TimeZone = v.pipe(v.string(), v.maxLength(64), v.check(isTimeZone, "must be an IANA time zone"));
