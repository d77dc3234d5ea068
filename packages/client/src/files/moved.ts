import type { Id } from "@warmline/protocol";
import type { OutboxItem, SupportState } from "../state.ts";
import { isTicket } from "../ticket/command.ts";
import type { Outgoing, Upload } from "./upload.ts";

type Moved = Pick<SupportState, "uploads" | "outgoing" | "outbox" | "shownTicket">;

/**
 * Files and their messages for a record that has none of them. What counts as sent in the old one is nothing in the new one:
 * everything gets a new id and begins anew, and a message waits again until its files are whole.
 */
export function moved(state: SupportState, newId: () => Id): { ids: ReadonlyMap<Id, Id>; state: Moved } {
  const ids = new Map(state.uploads.map(({ id }) => [id, newId()]));
  const idOf = (id: Id) => ids.get(id) ?? id;
  const waiting = state.outbox.flatMap(outgoingOf).filter(({ files }) => files.every((id) => ids.has(id)));
  const taken = new Set(waiting.map(({ id }) => id));
  const messages = new Map([...waiting, ...state.outgoing].map(({ id }) => [id, newId()]));
  const move = (message: Outgoing): Outgoing => ({
    ...message,
    id: messages.get(message.id) ?? message.id,
    conversationId: null,
    files: message.files.map(idOf),
  });
  const uploads = state.uploads.map((upload): Upload => {
    const { messageId, status } = upload;
    const isBegun = status === "done" || status === "uploading";
    return {
      ...upload,
      id: idOf(upload.id),
      sent: 0,
      status: isBegun ? "waiting" : status,
      messageId: messageId === null ? null : (messages.get(messageId) ?? messageId),
    };
  });
  return {
    ids,
    state: {
      shownTicket: messages.get(state.shownTicket ?? "") ?? state.shownTicket,
      uploads,
      outgoing: [...waiting, ...state.outgoing].map(move),
      outbox: taken.size === 0 ? state.outbox : state.outbox.filter(({ id }) => !taken.has(id)),
    },
  };
}

/** A message or ticket with files as it was before they were whole. */
export function outgoingOf({ id, at, command }: OutboxItem): Outgoing[] {
  if (isTicket(command)) {
    const { files, ...ticket } = command.ticket;
    const conversationId = command.type === "convert" ? command.conversationId : null;
    return files === undefined ? [] : [{ id, conversationId, at, text: "", files, ticket }];
  }
  if (command.type !== "message" || command.files === undefined) return [];
  return [{ id, conversationId: command.conversationId, at, text: command.text, files: command.files }];
}
