import type { DeskVisitor, Id } from "@warmline/protocol";
import { EMPTY_RECORD, type DeskRecord, type DeskState } from "./state.ts";

/**
 * Takes in which store the server has now. Nothing of another one can be compared with it, so all is fetched anew; what was
 * loaded stays on the screen until then.
 */
export function takeEpoch(state: DeskState, epoch: string): DeskState {
  if (state.epoch === null || state.epoch === epoch) return { ...state, epoch };
  const { visitors, conversations, messages, stale } = state.record;
  const loaded = Object.values(conversations).filter(({ visitorId }) => state.loads[visitorId] === "loaded");
  const kept = loaded.map(({ id }) => [id, messages[id] ?? []] as const);
  return {
    ...state,
    epoch,
    record: { ...EMPTY_RECORD, visitors, conversations, stale: { ...stale, ...Object.fromEntries(kept) } },
    // Marks count in the feed they were made for.
    outbox: state.outbox.filter(({ command }) => command.type !== "marks"),
    loads: {},
    typing: {},
  };
}

/** The visitors of whom something of an earlier store is shown. */
export function staleVisitors({ conversations, stale }: DeskRecord): Id[] {
  return [...new Set(Object.keys(stale).flatMap((id) => conversations[id]?.visitorId ?? []))];
}

/** Drops what stood in for a visitor’s record, with the conversations that the present store does not have. */
export function dropStale(record: DeskRecord, { visitor, conversations: told }: DeskVisitor): DeskRecord {
  const isGone = (id: Id) => record.conversations[id]?.visitorId === visitor.id && id in record.stale;
  const known = new Set(told.map(({ id }) => id));
  const without = <Value>(things: Readonly<Record<Id, Value>>, drops: (id: Id) => boolean) =>
    Object.fromEntries(Object.entries(things).filter(([id]) => !drops(id)));
  return {
    ...record,
    conversations: without(record.conversations, (id) => isGone(id) && !known.has(id)),
    stale: without(record.stale, isGone),
  };
}
