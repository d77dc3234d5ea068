import type { Seq } from "./ids.ts";
import type { Cursor } from "./session.ts";

export function formatCursor(epoch: string, seq: Seq): Cursor {
  return `${epoch}:${seq}`;
}

/** The two halves of a cursor that was read by its schema. */
export function parseCursor(cursor: Cursor): { epoch: string; seq: Seq } {
  const [epoch = "", seq] = cursor.split(":");
  return { epoch, seq: Number(seq) };
}
