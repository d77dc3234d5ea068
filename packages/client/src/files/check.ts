import { LIMITS, type SiteState } from "@warmline/protocol";
import type { RefusalReason } from "./upload.ts";

/** What a site says of files before it is known: the limits of the wire. */
export const WIDEST: NonNullable<SiteState["files"]> = {
  maxBytes: LIMITS.fileBytes,
  maxPerMessage: LIMITS.filesPerMessage,
  accept: [],
};

interface Candidate {
  name: string;
  mediaType: string;
  size: number;
}

/** Why a file is not taken beside `others` of its message, or null. */
export function whyRefused(file: Candidate, limits: SiteState["files"], others: number): RefusalReason | null {
  if (limits === null) return "not-allowed";
  if (file.size === 0) return "empty";
  if (file.size > limits.maxBytes) return "too-large";
  if (limits.accept.length > 0 && !limits.accept.some((kind) => isOfKind(file, kind))) return "wrong-kind";
  return others >= limits.maxPerMessage ? "too-many" : null;
}

/** What the wire takes of a file’s name and kind. A picture that was pasted may have no name. */
export function describe(file: File | Blob): Candidate {
  const type = file.type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(type) && type.length <= 127 ? type : "";
  return { name: cleanName("name" in file ? file.name : "") || usualName(mediaType), mediaType, size: file.size };
}

function isOfKind({ name, mediaType }: Candidate, kind: string): boolean {
  const wanted = kind.toLowerCase();
  if (wanted.startsWith(".")) return name.toLowerCase().endsWith(wanted);
  return wanted.endsWith("/*") ? mediaType.startsWith(wanted.slice(0, -1)) : mediaType === wanted;
}

/** The name without what the wire refuses in one, and with its ending where it is too long. */
function cleanName(given: string): string {
  const name = given
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF/\\]/gu, "")
    .trim();
  if (name.length <= LIMITS.fileName) return name;
  const ending = /\.[^.]{1,16}$/.exec(name)?.[0] ?? "";
  // A letter of two code units is not cut in half.
  return name.slice(0, LIMITS.fileName - ending.length).replace(/[\uD800-\uDBFF]$/, "") + ending;
}

function usualName(mediaType: string): string {
  const [kind, ending] = mediaType.split("/");
  return kind === "image" && ending !== undefined && /^\w+$/.test(ending) ? `image.${ending}` : "file";
}
