import type { Id } from "@warmline/protocol";
import type { SupportState } from "../state.ts";
import { tray } from "./select.ts";
import type { Upload } from "./upload.ts";

/** Whether a file can still be taken away: it lies in a tray, or its message has not left. */
export function isFree(state: SupportState, { id, tray: name, messageId }: Upload): boolean {
  return messageId === null || isOutgoing(state, messageId) || tray(state, name).some((one) => one.id === id);
}

function isOutgoing({ outgoing }: SupportState, messageId: Id): boolean {
  return outgoing.some(({ id }) => id === messageId);
}

/** Whether a message is not yet stored, as far as is known here. */
export function isUnderWay(state: SupportState, messageId: Id): boolean {
  return isOutgoing(state, messageId) || state.outbox.some(({ id }) => id === messageId);
}

/** The state with what an earlier page left. */
export function withFound(state: SupportState, found: Pick<SupportState, "uploads" | "outgoing">): SupportState {
  const uploads = [...state.uploads, ...found.uploads];
  const known = new Set(state.outgoing.map(({ id }) => id));
  const outgoing = [...state.outgoing, ...found.outgoing.filter(({ id }) => !known.has(id))];
  return { ...state, uploads, outgoing };
}
