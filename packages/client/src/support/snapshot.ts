import type { Id, Instant, Message, Seq, Snapshot } from "@warmline/protocol";
import { presentId } from "../chat/select.ts";
import type { OutboxItem, SupportState } from "../state.ts";

/** Replaces what the server said by a snapshot as of `seq`. What is on its way stays, unless it has arrived. */
export function takeSnapshot(state: SupportState, snapshot: Snapshot, seq: Seq, now: Instant): SupportState {
  const messages: Record<Id, Message[]> = {};
  for (const message of snapshot.messages.toSorted((a, b) => a.seq - b.seq)) {
    (messages[message.conversationId] ??= []).push(message);
  }
  const arrived = new Set([...snapshot.messages, ...snapshot.conversations].map(({ id }) => id));
  const next: SupportState = {
    ...state,
    site: snapshot.site,
    visitor: snapshot.visitor,
    seq,
    ahead: {},
    conversations: by(snapshot.conversations, ({ id }) => id),
    contacts: by(snapshot.contacts, ({ id }) => id),
    messages,
    promises: by(snapshot.promises, ({ id }) => id),
    ratings: by(snapshot.ratings, ({ contactId }) => contactId),
    typing: {},
    wait: snapshot.wait,
    waitExpired: snapshot.wait.validUntil <= now,
    // Marks count in the feed they were made for.
    outbox: state.outbox.filter((item) => !arrived.has(item.id) && item.command.type !== "marks"),
  };
  return continueChat(next);
}

/** Texts written before the handshake go on in the chat the customer already has, if their own was never sent. */
function continueChat(state: SupportState): SupportState {
  const opening = state.outbox.find(({ command }) => command.type === "open-chat");
  if (opening === undefined || opening.inDoubt || opening.status === "sending") return state;
  const rest = state.outbox.filter((item) => item !== opening);
  const present = presentId({ ...state, outbox: rest });
  if (present === null) return state;
  return { ...state, outbox: rest.map((item) => (item.lane === opening.lane ? moveItem(item, present) : item)) };
}

function moveItem(item: OutboxItem, conversationId: Id): OutboxItem {
  const { command } = item;
  return "conversationId" in command
    ? { ...item, lane: conversationId, command: { ...command, conversationId } }
    : item;
}

function by<Value>(values: readonly Value[], key: (value: Value) => Id): Record<Id, Value> {
  return Object.fromEntries(values.map((value) => [key(value), value]));
}
