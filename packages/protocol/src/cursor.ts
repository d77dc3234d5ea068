import type { Seq } from "./ids.ts";
import type { Cursor } from "./session.ts";

export const CURSOR = /^[A-Za-z0-9_-]{1,64}:(0|[1-9]\d{0,15})$/;

export function formatCursor(epoch: string, seq: Seq): Cursor {
  return `${epoch}:${seq}`;
}

/** @throws TypeError if the text is not a cursor. */
export function parseCursor(cursor: string): { epoch: string; seq: Seq } {
  if (!CURSOR.test(cursor)) throw new TypeError(`not a cursor: ${cursor}`);
  const at = cursor.lastIndexOf(":");
  return { epoch: cursor.slice(0, at), seq: Number(cursor.slice(at + 1)) };
}
