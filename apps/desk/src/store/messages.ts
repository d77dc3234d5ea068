import type { Id, Message, Seq } from "@warmline/protocol";
import type { DeskRecord } from "./state.ts";

/**
 * Takes a message in as it was at some `seq`, unless a later telling of it is here. A message keeps the place it was said at, so
 * only a telling from after that needs a stamp: also one that took the last trace of a change away again.
 */
export function putMessage(record: DeskRecord, visitorId: Id, seq: Seq, message: Message): DeskRecord {
  if (hasLeft(record, visitorId, seq, message.conversationId)) return record;
  const here = record.messages[message.conversationId] ?? [];
  const known = here.findLastIndex((other) => other.id === message.id);
  if (known !== -1 && here[known]?.seq === message.seq && toldAt(record, visitorId, message) >= seq) return record;
  const stamps = seq === message.seq ? record.stamps : { ...record.stamps, [keyOf(visitorId, message)]: seq };
  const messages = { ...record.messages, [message.conversationId]: placed(here, known, message) };
  return { ...record, stamps, messages };
}

/** Takes in all messages of one visitor as they were at some `seq`. */
export function putMessages(record: DeskRecord, visitorId: Id, seq: Seq, told: readonly Message[]): DeskRecord {
  const byConversation = Map.groupBy(told, ({ conversationId }) => conversationId);
  const stamps = { ...record.stamps };
  const messages = { ...record.messages };
  for (const [conversationId, those] of byConversation) {
    if (hasLeft(record, visitorId, seq, conversationId)) continue;
    const merged = new Map((messages[conversationId] ?? []).map((message) => [message.id, message]));
    for (const message of those) {
      const before = merged.get(message.id);
      if (before?.seq === message.seq && toldAt(record, visitorId, message) >= seq) continue;
      merged.set(message.id, message);
      // From here on the stamp of the whole record stands for it.
      delete stamps[keyOf(visitorId, message)];
    }
    messages[conversationId] = [...merged.values()].sort(byPlace);
  }
  const whole = Math.max(seq, record.whole[visitorId] ?? 0);
  return { ...record, stamps, messages, whole: { ...record.whole, [visitorId]: whole } };
}

function keyOf(visitorId: Id, { id }: Message): string {
  return `${visitorId}/message/${id}`;
}

/** The `seq` at which a message that is here was last told. */
function toldAt({ stamps, whole }: DeskRecord, visitorId: Id, message: Message): Seq {
  const ofAll = whole[visitorId] ?? 0;
  return Math.max(stamps[keyOf(visitorId, message)] ?? message.seq, message.seq <= ofAll ? ofAll : 0);
}

/** Whether a telling is from before its conversation went to another visitor, in whose feed its messages have other places. */
function hasLeft({ conversations, stamps }: DeskRecord, visitorId: Id, seq: Seq, conversationId: Id): boolean {
  const owner = conversations[conversationId]?.visitorId ?? visitorId;
  return owner !== visitorId && (stamps[`${visitorId}/conversation/${conversationId}`] ?? -1) >= seq;
}

function placed(here: readonly Message[], known: number, message: Message): Message[] {
  if (here[known]?.seq === message.seq) return here.with(known, message);
  const others = known === -1 ? [...here] : here.toSpliced(known, 1);
  const last = others.at(-1);
  const all = [...others, message];
  return last === undefined || last.seq < message.seq ? all : all.sort(byPlace);
}

function byPlace(a: Message, b: Message): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : 1);
}
