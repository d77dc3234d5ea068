import type { ErrorCode } from "@warmline/protocol";
import type { Failure } from "../storage/engine.ts";

/** What a request is answered that met a failure of the store. */
export const TROUBLE: Readonly<Record<Failure, ErrorCode>> = {
  race: "unavailable",
  busy: "unavailable",
  away: "unavailable",
  full: "storage-full",
  broken: "internal",
};
