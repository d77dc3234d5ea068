import type { ByteRange } from "../uploads/contract.ts";

/** What a range is asked of. */
export interface Ranged {
  size: number;
  etag: string;
}

/** Whether whoever asks has it already. */
export function isKnown(tags: string | undefined, { etag }: Ranged): boolean {
  return tags?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) === true;
}

/** The one range that is asked for; null for all of it; "none" where there is nothing (RFC 9110 §14). */
export function wantedRange(
  range: string | undefined,
  ifRange: string | undefined,
  { size, etag }: Ranged,
): ByteRange | "none" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (!asked || asked[0] === "bytes=-" || (ifRange !== undefined && ifRange !== etag)) return null;
  const [, from = "", to = ""] = asked;
  const end = size - 1;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? end : Math.min(Number(to), end);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return first > end || (from === "" && Number(to) === 0) ? "none" : { first, last };
}
