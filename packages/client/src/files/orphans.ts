import type { Id } from "@warmline/protocol";
import type { OutboxItem, SupportState } from "../state.ts";
import { outgoingOf } from "./moved.ts";

const GONE: readonly string[] = ["not-found", "file-incomplete"];

/** Whether the server no longer has the files of a message, as after a day, while they are still here. */
export function isOrphaned({ uploads }: SupportState, item: OutboxItem): boolean {
  if (item.status !== "failed" || !GONE.includes(item.failure?.code ?? "")) return false;
  return outgoingOf(item).some(({ files }) => files.every((fileId) => uploads.some(({ id }) => id === fileId)));
}

/** The state in which a message or ticket that was taken from the outbox waits for its files once more, under another id. */
export function awaitAgain(state: SupportState, item: OutboxItem, id: Id): SupportState {
  const outgoing = outgoingOf(item).map((message) => ({ ...message, id }));
  const uploads = state.uploads.map((upload) =>
    upload.messageId === item.id ? { ...upload, messageId: id, status: "waiting" as const, sent: 0 } : upload,
  );
  const shownTicket = state.shownTicket === item.id ? id : state.shownTicket;
  return { ...state, uploads, outgoing: [...state.outgoing, ...outgoing], shownTicket };
}
