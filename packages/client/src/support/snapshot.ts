import type { Id, Instant, Message, Seq, Snapshot } from "@warmline/protocol";
import { isSettledClaim } from "../amends/reduce.ts";
import { presentId } from "../chat/present.ts";
import { keep } from "../core/records.ts";
import type { OutboxItem, SupportState } from "../state.ts";
import { markMet } from "./incidents.ts";
import { isPast } from "./refused.ts";

/**
 * Replaces what the server said by a snapshot as of `seq`. What is on its way stays, unless it has arrived, and so does what
 * receipts brought from later places of the same feed.
 */
export function takeSnapshot(
  state: SupportState,
  snapshot: Snapshot,
  seq: Seq,
  now: Instant,
  isSameFeed: boolean,
): SupportState {
  const ahead = isSameFeed ? keep(state.ahead, (place) => place > seq) : {};
  /** The things of one kind, later ones instead of those of the snapshot. */
  const together = <Value>(
    kind: string,
    values: readonly Value[],
    key: (value: Value) => Id,
    known: readonly Value[],
  ): Record<Id, Value> => by([...values, ...known.filter((value) => `${kind} ${key(value)}` in ahead)], key);

  const messages: Record<Id, Message[]> = {};
  const all = together("message", snapshot.messages, ({ id }) => id, Object.values(state.messages).flat());
  for (const message of Object.values(all).toSorted((a, b) => a.seq - b.seq)) {
    (messages[message.conversationId] ??= []).push(message);
  }
  const offers = together("offer", snapshot.offers, ({ id }) => id, Object.values(state.offers));
  const isArrived = (item: OutboxItem) =>
    item.id in all || isSettledClaim(item, offers) || snapshot.conversations.some((one) => isPast(item, one));
  const isFollowAhead = (id: string) => `follow ${id}` in ahead;
  const next: SupportState = {
    ...state,
    site: snapshot.site,
    visitor: "visitor" in ahead ? state.visitor : snapshot.visitor,
    seq,
    ahead,
    conversations: together("conversation", snapshot.conversations, ({ id }) => id, Object.values(state.conversations)),
    contacts: together("contact", snapshot.contacts, ({ id }) => id, Object.values(state.contacts)),
    messages,
    earlier: Object.fromEntries(snapshot.earlier.map((id) => [id, "there"])),
    changedEarlier: {},
    promises: together("promise", snapshot.promises, ({ id }) => id, Object.values(state.promises)),
    ratings: together("rating", snapshot.ratings, ({ id }) => id, Object.values(state.ratings)),
    offers,
    typing: {},
    writing: {},
    wait: snapshot.wait,
    waitExpired: snapshot.wait.validUntil <= now,
    follows: [...snapshot.follows.filter((id) => !isFollowAhead(id)), ...state.follows.filter(isFollowAhead)],
    incidentMarks: markMet(state.incidentMarks, snapshot.site.incidents),
    // Marks count in the feed they were made for.
    outbox: state.outbox.filter((item) => !isArrived(item) && item.command.type !== "marks"),
  };
  return continueChat(next);
}

/** Texts written before the handshake go on in the chat the customer already has, if their own was never sent. */
function continueChat(state: SupportState): SupportState {
  const opening = state.outbox.find(({ command }) => command.type === "open-chat" && !command.apart);
  if (opening === undefined || opening.inDoubt || opening.status === "sending") return state;
  const rest = state.outbox.filter((item) => item !== opening);
  const present = presentId({ ...state, outbox: rest.filter(({ command }) => command.type === "open-chat") });
  if (present === null) return state;
  return { ...state, outbox: rest.map((item) => moveItem(item, opening.id, present)) };
}

function moveItem(item: OutboxItem, from: Id, to: Id): OutboxItem {
  const { command } = item;
  const isMeant = "conversationId" in command && command.conversationId === from;
  return isMeant ? { ...item, command: { ...command, conversationId: to } } : item;
}

function by<Value>(values: readonly Value[], key: (value: Value) => Id): Record<Id, Value> {
  return Object.fromEntries(values.map((value) => [key(value), value]));
}
