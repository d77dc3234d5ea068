import type { RefusalReason } from "@warmline/client/core";

/** A size in bytes as people say it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Words around files. */
export const fileWords = {
  attach: "Attach files",
  limits: (bytes: number, count: number): string => `Up to ${count} files of ${sizeOf(bytes)} each`,
  tray: "Files of your next message",
  sending: (name: string, percent: number): string => `${name}: ${percent} %`,
  ready: (name: string): string => `${name} is ready`,
  waiting: "Tries again by itself…",
  failed: (why: string): string => `Not uploaded: ${why}`,
  retry: "Try again",
  remove: (name: string): string => `Remove ${name}`,
  notYet: "The message can go as soon as its files are there.",
  noNotes: "Notes take no files. Attach them to an answer.",
  refused: {
    "not-allowed": "files are not taken here",
    empty: "it is empty",
    "too-large": "it is too large",
    "wrong-kind": "this kind is not taken here",
    "too-many": "a message takes no more files",
  } satisfies Record<RefusalReason, string>,
  notTaken: (name: string, why: string): string => `${name} was not attached: ${why}.`,
  download: "Download",
  picture: (name: string): string => `Picture: ${name}`,
  away: "It cannot be fetched now. Try again in a moment.",
} as const;
