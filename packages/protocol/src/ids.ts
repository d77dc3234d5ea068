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

/**
 * Makes a UUID of version 7 (RFC 9562 §5.7): 48 bits of `now`, then 74 random bits.
 *
 * @param now milliseconds since the epoch
 * @param random fills the given array with random bytes
 */
export function uuidv7(now: number, random: (bytes: Uint8Array<ArrayBuffer>) => unknown): Id {
  const bytes = new Uint8Array(16);
  random(bytes);
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(now) << 16n) | BigInt((bytes[6]! << 8) | bytes[7]!));
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The words of a localized text for a language: the exact tag, else its language, else English, else the first there is. */
export function pickText(text: LocalizedText, locale: Locale): string {
  if (typeof text === "string") return text;
  return text[locale] ?? text[locale.split("-")[0] ?? ""] ?? text["en"] ?? Object.values(text)[0] ?? "";
}
