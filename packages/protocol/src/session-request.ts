import * as v from "valibot";
import { Locale, Name, TimeZone } from "./ids.ts";

/** Body of `POST /v1/session`. */
export const SessionRequest = v.pipe(
  v.strictObject({
    site: Name,
    locale: Locale,
    /** The customer’s IANA time zone, for times in letters. One this machine does not know is as good as none. */
    timeZone: v.fallback(v.optional(TimeZone), undefined),
    /** The restore token of an earlier session of this browser. */
    restore: v.optional(v.pipe(v.string(), v.maxLength(4_096))),
    /** A short-lived token in which the host signs who the customer is. */
    identity: v.optional(v.pipe(v.string(), v.maxLength(8_192))),
  }),
  v.metadata({ ref: "SessionRequest" }),
);
export type SessionRequest = v.InferOutput<typeof SessionRequest>;
