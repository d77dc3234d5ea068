import type { Id } from "@warmline/protocol";
import type { DeskRecord } from "./state.ts";

/** Whether a customer had everything erased. */
export function isErased(record: DeskRecord, visitorId: Id): boolean {
  return record.visitors[visitorId]?.erasedAt !== undefined;
}

/** A record without what was said by, to or about a customer who had it erased. */
export function withoutWordsOf(record: DeskRecord, visitorId: Id): DeskRecord {
  const isTheirs = (id: Id): boolean => record.conversations[id]?.visitorId === visitorId;
  const kept = <Value>(things: Readonly<Record<Id, Value>>, keeps: (id: Id, value: Value) => boolean) =>
    Object.fromEntries(Object.entries(things).filter(([id, value]) => keeps(id, value)));
  return {
    ...record,
    messages: kept(record.messages, (id) => !isTheirs(id)),
    notes: kept(record.notes, (_, { conversationId }) => !isTheirs(conversationId)),
  };
}
