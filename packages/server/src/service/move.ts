import type { Conversation, FeedEvent, Id, Instant, Mark, Message, Note, Seq } from "@warmline/protocol";
import type { VisitorRecord } from "../storage/visitors.ts";
import { mergeChats } from "./merge.ts";

export interface MoveTarget {
  visitorId: Id;
  /** The last event of that feed. */
  seq: Seq;
  /** The id a message gets there: its own, unless that is taken. */
  messageId(id: Id): Id;
  /** The chat that is open there, or null. A chat that still waits, and is no ticket, becomes part of it. */
  openChat: Conversation | null;
}

/** Everything of one visitor, and what agents wrote for each other about it. */
export type WholeRecord = VisitorRecord & {
  notes: readonly Note[];
  /** What the customer will follow and did not before. */
  follows: readonly { incidentId: string; email: string | null }[];
};

export interface Moved {
  /** The last events of the feed that is left. */
  leaving: FeedEvent[];
  /** The same conversations, told anew in the feed they come to. */
  arriving: FeedEvent[];
  /** The chats that became part of the open one. */
  joined: Id[];
  /** Since when the open one waits now; null if it does not. */
  waitingSince: Instant | null;
}

/**
 * Moves all conversations of a record into another visitor’s feed. Messages and notes get new places there, in their old order,
 * and the marks that point at them follow. One customer stands in line once: a chat that waits becomes part of the chat that is open
 * there, and keeps the better place; one that is a ticket as well stays itself.
 */
export function moveRecord(record: WholeRecord, lastSeq: Seq, to: MoveTarget, now: Instant): Moved {
  const arriving: FeedEvent[] = [];
  let seq = to.seq;
  const places = new Map<Seq, Seq>();
  const stamp = () => ({ seq: (seq += 1), at: now });
  const { openChat } = to;
  // What is a ticket as well has a reference, and perhaps a place in the register, which must go on leading to it.
  const joining = openChat
    ? record.conversations.filter(
        ({ kind, state, ticket }) => kind === "chat" && state === "waiting" && ticket === null,
      )
    : [];
  const joined = joining.map(({ id }) => id);
  const home = (id: Id) => (openChat && joined.includes(id) ? openChat.id : id);
  const rehome = <T extends { conversationId: Id }>(thing: T): T => ({
    ...thing,
    conversationId: home(thing.conversationId),
  });

  const said: (Message | Note)[] = [...record.messages, ...record.notes];
  for (const thing of said.sort((a, b) => a.seq - b.seq)) {
    const stamped = stamp();
    places.set(thing.seq, stamped.seq);
    const moved = { ...rehome(thing), seq: stamped.seq };
    if ("parts" in moved)
      arriving.push({ ...stamped, type: "message.added", message: { ...moved, id: to.messageId(moved.id) } });
    else arriving.push({ ...stamped, type: "note.added", note: moved });
  }
  for (const contact of record.contacts)
    arriving.push({ ...stamp(), type: "contact.changed", contact: rehome(contact) });
  for (const promise of record.promises)
    arriving.push({ ...stamp(), type: "promise.changed", promise: rehome(promise) });
  for (const rating of record.ratings) arriving.push({ ...stamp(), type: "rating.changed", rating: rehome(rating) });
  for (const offer of record.offers) arriving.push({ ...stamp(), type: "offer.changed", offer: rehome(offer) });
  for (const follow of record.follows)
    arriving.push({ ...stamp(), type: "incident.followed", following: true, ...follow });
  const merged = openChat && joining.reduce(mergeChats, openChat);
  if (merged && merged !== openChat) arriving.push({ ...stamp(), type: "conversation.changed", conversation: merged });
  for (const conversation of record.conversations) {
    if (joined.includes(conversation.id)) continue;
    arriving.push({
      ...stamp(),
      type: "conversation.changed",
      conversation: remark(conversation, to.visitorId, places),
    });
  }
  const leaving = record.conversations.map(({ id }, index): FeedEvent => ({
    seq: lastSeq + index + 1,
    at: now,
    type: "conversation.gone",
    conversationId: id,
  }));
  return { leaving, arriving, joined, waitingSince: merged?.waitingSince ?? null };
}

function remark(conversation: Conversation, visitorId: Id, places: ReadonlyMap<Seq, Seq>): Conversation {
  const follow = ({ delivered, read }: Mark): Mark => ({
    delivered: newest(places, delivered),
    read: newest(places, read),
  });
  const { visitor, agent } = conversation.marks;
  return { ...conversation, visitorId, marks: { visitor: follow(visitor), agent: follow(agent) } };
}

/** The new place of the last message up to `mark`. */
function newest(places: ReadonlyMap<Seq, Seq>, mark: Seq): Seq {
  let last = 0;
  for (const [before, after] of places) if (before <= mark) last = after;
  return last;
}
