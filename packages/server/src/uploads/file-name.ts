import type { Disposition } from "./addresses.ts";

const LONGEST_FALLBACK = 100;

/**
 * A `Content-Disposition` with the name of a file (RFC 6266), once as RFC 8187 writes any name and once, for programs that do
 * not know that, in letters that mean nothing in a header.
 */
export function contentDisposition(as: Disposition, name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()-]/g, "_")
    .slice(-LONGEST_FALLBACK);
  return `${as}; filename="${plain}"; filename*=UTF-8''${extValue(name)}`;
}

/** RFC 8187 leaves fewer characters as they are than addresses do. */
function extValue(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
