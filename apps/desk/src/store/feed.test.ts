import { assert, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeedEvent } from "@warmline/protocol";
import { hasHole, takeEvent, takeReceipt, type StreamEvent } from "./feed.ts";
import { INITIAL_STATE, type DeskState } from "./state.ts";
import { conversation, id, message, visitor } from "../testing/world.ts";

const V = id(1);
const C = id(2);
const AT = 1_700_000_000_000;

function stream(events: FeedEvent[]): StreamEvent[] {
  return events.map((event, index) => ({ visitorId: V, seq: event.seq, prev: events[index - 1]?.seq ?? 0, event }));
}

const STORY = stream([
  { seq: 1, at: AT, type: "visitor.changed", visitor: visitor(1) },
  { seq: 2, at: AT, type: "conversation.changed", conversation: conversation(2, V) },
  { seq: 3, at: AT, type: "message.added", message: message(30, C, 3) },
  { seq: 5, at: AT, type: "message.added", message: message(50, C, 5) },
  {
    seq: 6,
    at: AT,
    type: "conversation.changed",
    conversation: conversation(2, V, { state: "active", agentId: "olena" }),
  },
  { seq: 7, at: AT, type: "visitor.changed", visitor: visitor(1, { name: "Maria" }) },
]);

const play = (events: readonly StreamEvent[], state: DeskState = INITIAL_STATE): DeskState =>
  events.reduce(takeEvent, state);

describe("takeEvent", () => {
  it("reaches the same record whatever the order and however often each event comes", () => {
    const expected = play(STORY).record;
    assert(
      property(shuffledSubarray([...STORY, ...STORY], { minLength: STORY.length * 2 }), (events) => {
        expect(play(events).record).toEqual(expected);
      }),
    );
  });

  it("keeps the head before a hole, shows what is past it, and goes on when the hole is filled", () => {
    const [first, second, third, fourth] = STORY as [StreamEvent, StreamEvent, StreamEvent, StreamEvent];
    const holed = play([first, third, fourth]);
    expect(holed.record.heads[V]).toBe(1);
    expect(hasHole(holed.record, V)).toBe(true);
    expect(holed.record.messages[C]?.map((each) => each.seq)).toEqual([3, 5]);
    const filled = play([second], holed);
    expect(filled.record.heads[V]).toBe(5);
    expect(hasHole(filled.record, V)).toBe(false);
  });

  it("keeps no word of a customer who had everything erased, whatever comes late", () => {
    const [, , third, fourth] = STORY as [StreamEvent, StreamEvent, StreamEvent, StreamEvent];
    const wish: FeedEvent = {
      seq: 8,
      at: AT,
      type: "visitor.changed",
      visitor: visitor(1, { name: null, erasedAt: AT }),
    };
    const erased = play(
      [{ visitorId: V, seq: 8, prev: 7, event: wish }],
      play(STORY.filter((event) => event !== fourth)),
    );
    expect(erased.record.messages[C]).toBeUndefined();
    expect(play([fourth, third], erased).record.messages[C]).toBeUndefined();
    expect(erased.record.conversations[C]).toBeDefined();
  });

  it("goes past an event it does not know", () => {
    const state = takeEvent(INITIAL_STATE, { visitorId: V, seq: 1, prev: 0, event: null });
    expect(state.record.heads[V]).toBe(1);
  });

  it("lets a conversation go with the visitor that it moved to", () => {
    const moved = id(9);
    const at = (state: DeskState, seq: number, event: FeedEvent, visitorId = V): DeskState =>
      takeEvent(state, { visitorId, seq, prev: seq - 1, event });
    let state = at(INITIAL_STATE, 1, {
      seq: 1,
      at: AT,
      type: "conversation.changed",
      conversation: conversation(2, V),
    });
    state = { ...state, loads: { [moved]: "loaded" } };
    const arrived = conversation(2, moved);
    state = at(state, 1, { seq: 1, at: AT, type: "conversation.changed", conversation: arrived }, moved);
    state = at(state, 2, { seq: 2, at: AT, type: "conversation.gone", conversationId: C });
    expect(state.record.conversations[C]).toEqual(arrived);
    expect(state.loads[moved]).toBeUndefined();
  });
});

describe("takeReceipt", () => {
  it("shows an own message once although its receipt and its stream event both arrive", () => {
    const [first, second, third] = STORY as [StreamEvent, StreamEvent, StreamEvent];
    const early = takeReceipt(play([first, second]), V, C, [third.event as FeedEvent]);
    expect(early.record.heads[V]).toBe(2);
    const state = play([third], early);
    expect(state.record.messages[C]).toHaveLength(1);
    expect(state.record.heads[V]).toBe(3);
  });

  it("takes nothing from the feed of a visitor whom the conversation has left", () => {
    const [first, second, third] = STORY as [StreamEvent, StreamEvent, StreamEvent];
    const moved: StreamEvent = {
      visitorId: id(9),
      seq: 1,
      prev: 0,
      event: { seq: 1, at: AT, type: "conversation.changed", conversation: conversation(2, id(9)) },
    };
    const state = play([first, second, moved]);
    expect(takeReceipt(state, V, C, [third.event as FeedEvent])).toBe(state);
  });
});
