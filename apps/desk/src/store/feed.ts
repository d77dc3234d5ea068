import type { FeedEvent, Id, Seq } from "@warmline/protocol";
import type { DeskRecord, DeskState } from "./state.ts";
import { putThing, thingOf } from "./things.ts";
import { endWriting } from "./writing.ts";

/** One event of the desk's stream. `event` is null when this version does not know its type. */
export interface StreamEvent {
  visitorId: Id;
  seq: Seq;
  prev: Seq;
  event: FeedEvent | null;
}

/** Takes an event in. It counts at once; if something before it is missing, the head stays before the hole. */
export function takeEvent(state: DeskState, { visitorId, seq, prev, event }: StreamEvent): DeskState {
  const head = state.record.heads[visitorId] ?? 0;
  if (seq <= head || state.record.ahead[visitorId]?.[prev] === seq) return state;
  const told = event === null ? state : takeThing(state, visitorId, event);
  return { ...told, record: advance(told.record, visitorId, prev, seq) };
}

/**
 * Takes in the events of an own command's receipt. They may be ahead of the stream, so no head moves.
 *
 * @param visitorId who had the conversation when the command went: if it has moved since, its new feed tells all
 */
export function takeReceipt(
  state: DeskState,
  visitorId: Id | undefined,
  conversationId: Id,
  events: readonly FeedEvent[],
): DeskState {
  if (visitorId === undefined || state.record.conversations[conversationId]?.visitorId !== visitorId) return state;
  return events.reduce((next, event) => takeThing(next, visitorId, event), state);
}

/** Whether something that this visitor's feed holds is missing here. */
export function hasHole(record: DeskRecord, visitorId: Id): boolean {
  return Object.keys(record.ahead[visitorId] ?? {}).length > 0;
}

function takeThing(state: DeskState, visitorId: Id, event: FeedEvent): DeskState {
  const record = putThing(state.record, visitorId, event.seq, thingOf(visitorId, event));
  if (event.type === "message.added" && event.message.author.kind === "agent") {
    return endWriting({ ...state, record }, event.message.conversationId, event.message.id);
  }
  if (event.type === "message.added" && event.message.author.kind === "visitor") {
    const { [event.message.conversationId]: _typed, ...typing } = state.typing;
    return { ...state, record, typing };
  }
  if (event.type !== "conversation.changed") return { ...state, record };
  const before = state.record.conversations[event.conversation.id];
  if (before === undefined || before.visitorId === event.conversation.visitorId) return { ...state, record };
  const { [event.conversation.visitorId]: _stale, ...loads } = state.loads;
  return { ...state, record, loads };
}

/** Moves a visitor's head over every event that follows without a hole. */
function advance(record: DeskRecord, visitorId: Id, prev: Seq, seq: Seq): DeskRecord {
  return settle(
    { ...record, ahead: { ...record.ahead, [visitorId]: { ...record.ahead[visitorId], [prev]: seq } } },
    visitorId,
  );
}

/** Sets a visitor's head to what a snapshot holds, and goes on over events that are here already. */
export function raiseHead(record: DeskRecord, visitorId: Id, seq: Seq): DeskRecord {
  if ((record.heads[visitorId] ?? -1) >= seq) return record;
  return settle({ ...record, heads: { ...record.heads, [visitorId]: seq } }, visitorId);
}

function settle(record: DeskRecord, visitorId: Id): DeskRecord {
  const waiting = { ...record.ahead[visitorId] };
  let head = record.heads[visitorId] ?? 0;
  for (let next = waiting[head]; next !== undefined; next = waiting[head]) head = next;
  const kept = Object.fromEntries(Object.entries(waiting).filter(([, seq]) => seq > head));
  const { [visitorId]: _none, ...others } = record.ahead;
  return {
    ...record,
    heads: { ...record.heads, [visitorId]: head },
    ahead: Object.keys(kept).length === 0 ? others : { ...others, [visitorId]: kept },
  };
}
