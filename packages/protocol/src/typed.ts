import * as v from "valibot";
import { LIMITS } from "./limits.ts";

/** Spaces, control characters and marks that draw nothing. */
export const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;
// What turns the direction of whatever stands after it, or hides in a name; joiners are part of some scripts.
const HIDDEN_IN_NAMES = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** That a text draws something. */
export const hasWords = v.check((text: string) => text.replace(INVISIBLE, "") !== "", "must not be empty");

export const MessageText = v.pipe(v.string(), v.maxLength(LIMITS.text), hasWords);
export const PersonName = v.pipe(
  v.string(),
  v.transform((name) => name.replace(HIDDEN_IN_NAMES, "").trim()),
  v.maxLength(LIMITS.name),
  hasWords,
);

// One address, without anything that could end a header line.
export const Email = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LIMITS.email),
  v.regex(
    /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+\.[^\s\p{Cc}@<>()[\]\\,;:".]+$/u,
    "must be one e-mail address",
  ),
);

/** A telephone number as it is typed, with one space where there were several. */
export const PhoneNumber = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LIMITS.phone),
  v.transform((phone) => phone.replace(/\s+/g, " ")),
  v.regex(/^\+?(?:[\s().\-/]*\d){6,15}[\s().\-/]*$/, "must be a telephone number"),
);
