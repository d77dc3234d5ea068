import type {
  AgentPromise,
  Contact,
  Conversation,
  FeedEvent,
  Id,
  Message,
  Note,
  Offer,
  Rating,
  Seq,
  Visitor,
} from "@warmline/protocol";
import { isErased, withoutWordsOf } from "./erased.ts";
import { putMessage } from "./messages.ts";
import type { DeskRecord } from "./state.ts";

/** One whole thing the server told of, as it was at some `seq`. */
export type Thing =
  | { type: "visitor"; value: Visitor }
  | { type: "conversation"; value: Conversation }
  | { type: "contact"; value: Contact }
  | { type: "message"; value: Message }
  | { type: "note"; value: Note }
  | { type: "promise"; value: AgentPromise }
  | { type: "rating"; value: Rating }
  | { type: "offer"; value: Offer }
  /** Which incidents a customer follows is not the desk’s affair. */
  | { type: "follow" }
  | { type: "gone"; value: { id: Id; visitorId: Id } };

/** The thing an event of one visitor's feed carries. */
export function thingOf(visitorId: Id, event: FeedEvent): Thing {
  switch (event.type) {
    case "visitor.changed":
      return { type: "visitor", value: event.visitor };
    case "conversation.changed":
      return { type: "conversation", value: event.conversation };
    case "contact.changed":
      return { type: "contact", value: event.contact };
    case "message.added":
    case "message.changed":
      return { type: "message", value: event.message };
    case "note.added":
      return { type: "note", value: event.note };
    case "promise.changed":
      return { type: "promise", value: event.promise };
    case "rating.changed":
      return { type: "rating", value: event.rating };
    case "offer.changed":
      return { type: "offer", value: event.offer };
    case "incident.followed":
      return { type: "follow" };
    case "conversation.gone":
      return { type: "gone", value: { id: event.conversationId, visitorId } };
  }
}

/** Takes a thing in, unless a later telling of it is here. Same things in any order give the same record. */
export function putThing(record: DeskRecord, visitorId: Id, seq: Seq, thing: Thing): DeskRecord {
  const isWords = thing.type === "message" || thing.type === "note";
  if (isWords && isErased(record, visitorId)) return record;
  if (thing.type === "message") return putMessage(record, visitorId, seq, thing.value);
  if (thing.type === "follow") return record;
  if (thing.type === "gone") return dropConversation(record, thing.value.id, thing.value.visitorId, seq);
  const key = keyOf(visitorId, thing);
  const stamp = record.stamps[key];
  if (stamp !== undefined && stamp > seq) return record;
  const stamped = { ...record, stamps: { ...record.stamps, [key]: seq } };
  switch (thing.type) {
    case "visitor": {
      const known = { ...stamped, visitors: { ...record.visitors, [thing.value.id]: thing.value } };
      return thing.value.erasedAt === undefined ? known : withoutWordsOf(known, visitorId);
    }
    case "conversation":
      return { ...stamped, conversations: { ...record.conversations, [thing.value.id]: thing.value } };
    case "contact":
      return { ...stamped, contacts: { ...record.contacts, [thing.value.id]: thing.value } };
    case "promise":
      return { ...stamped, promises: { ...record.promises, [thing.value.id]: thing.value } };
    case "note":
      return { ...stamped, notes: { ...record.notes, [thing.value.id]: thing.value } };
    case "rating":
      return { ...stamped, ratings: { ...record.ratings, [thing.value.id]: thing.value } };
    case "offer":
      return { ...stamped, offers: { ...record.offers, [thing.value.id]: thing.value } };
  }
}

function keyOf(visitorId: Id, thing: Exclude<Thing, { type: "message" | "gone" | "follow" }>): string {
  return `${visitorId}/${thing.type}/${thing.value.id}`;
}

// It may have gone to another visitor's record, which then holds it already, so its messages stay.
function dropConversation(record: DeskRecord, id: Id, visitorId: Id, seq: Seq): DeskRecord {
  const key = `${visitorId}/conversation/${id}`;
  const stamped = { ...record, stamps: { ...record.stamps, [key]: Math.max(seq, record.stamps[key] ?? 0) } };
  if (record.conversations[id]?.visitorId !== visitorId) return stamped;
  const { [id]: _gone, ...conversations } = record.conversations;
  return { ...stamped, conversations };
}
