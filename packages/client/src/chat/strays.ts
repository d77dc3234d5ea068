import type { Id } from "@warmline/protocol";
import type { OutboxItem, SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import { CHAT_LANE } from "./lane.ts";
import { isSaid, presentId } from "./present.ts";

/**
 * Lets texts written to chats that the server no longer knows, and calls asked for there, go on in the present chat, or in a
 * fresh one. They get new ids: what counts as sent in the old record is nothing in the new one. What was to make a ticket of such
 * a chat leaves one of its own. Marks, leaving, faces, remarks and claims have lost their object and go.
 */
export function moveStrays({ store, newId, now }: ActionContext): void {
  store.update((state) => {
    const rest = state.outbox.flatMap((item) => (isStray(state, item) ? ticketOf(item, newId()) : item));
    const texts = state.outbox.map(asText).filter((item) => isSaid(item.command) && isStray(state, item));
    if (texts.length === 0) return { ...state, outbox: rest };
    const here = presentId({ ...state, outbox: rest });
    const id = here ?? newId();
    if (here === null) rest.unshift(queued({ id, lane: CHAT_LANE, at: now(), command: openChat(id) }));
    const moved = texts.flatMap((item) => moveText(item, newId(), id));
    // Behind the opening of their chat, before all that was written to it later.
    const opening = rest.findIndex((item) => item.id === id);
    return { ...state, outbox: rest.toSpliced(opening + 1, 0, ...moved) };
  });
}

function isStray({ conversations, ratings, offers, outbox }: SupportState, { command }: OutboxItem): boolean {
  if ("ratingId" in command) return !(command.ratingId in ratings);
  if (command.type === "claim") return !(command.offerId in offers);
  if (!("conversationId" in command)) return false;
  const { conversationId } = command;
  return !(conversationId in conversations) && !outbox.some(({ id }) => id === conversationId);
}

/** What was answered where nobody knows the question any more still says something. */
function asText(item: OutboxItem): OutboxItem {
  const { command } = item;
  if (command.type !== "answer") return item;
  return { ...item, command: { type: "message", conversationId: command.conversationId, text: command.text } };
}

function ticketOf({ at, command }: OutboxItem, id: Id): OutboxItem[] {
  if (command.type !== "convert" || command.to === "chat") return [];
  return [queued({ id, lane: id, at, command: { type: "ticket", conversationId: id, ticket: command.ticket } })];
}

function moveText(item: OutboxItem, id: Id, conversationId: Id): OutboxItem[] {
  if (!isSaid(item.command)) return [];
  const moved = { ...item, id, command: { ...item.command, conversationId } };
  return [item.status === "failed" ? { ...moved, inDoubt: false } : queued(moved)];
}

function openChat(conversationId: Id) {
  return { type: "open-chat", conversationId } as const;
}

function queued(item: Pick<OutboxItem, "id" | "lane" | "at" | "command">): OutboxItem {
  return { ...item, status: "queued", inDoubt: false, failure: null };
}
