import { describe, expect, it } from "vitest";
import { takeEvent } from "./feed.ts";
import { behind, takeInbox, takeVisitor, unnamed } from "./snapshots.ts";
import { INITIAL_STATE } from "./state.ts";
import { conversation, entry, inbox, message, visitor } from "../testing/world.ts";

const AT = 1_700_000_000_000;
const maria = visitor(1, { name: "Maria" });
const chat = conversation(2, maria.id);
const first = message(30, chat.id, 3);

const record = {
  visitor: maria,
  conversations: [chat],
  contacts: [],
  notes: [],
  promises: [],
  ratings: [],
  offers: [],
};

describe("takeInbox", () => {
  it("shows every entry with its last message and takes its place in each feed", () => {
    const state = takeInbox(INITIAL_STATE, inbox([entry(chat, maria, { last: first })], { [maria.id]: 3 }));
    expect(state.arrived).toBe(true);
    expect(state.record.conversations[chat.id]).toEqual(chat);
    expect(state.record.messages[chat.id]).toEqual([first]);
    expect(state.record.heads[maria.id]).toBe(3);
  });

  it("does not pretend that a loaded record is complete when the server is further", () => {
    const loaded = takeVisitor(INITIAL_STATE, { ...record, seq: 3, messages: [first] });
    const told = inbox([entry(chat, maria, { last: message(70, chat.id, 7) })], { [maria.id]: 7 });
    const state = takeInbox(loaded, told);
    expect(state.record.heads[maria.id]).toBe(3);
    expect(behind(state, told)).toEqual([maria.id]);
  });

  it("forgets a conversation that is no longer shown, but keeps one whose record is loaded", () => {
    const ivan = visitor(5);
    const other = conversation(6, ivan.id);
    const before = takeInbox(INITIAL_STATE, inbox([entry(chat, maria), entry(other, ivan)], {}));
    const state = takeInbox({ ...before, loads: { [maria.id]: "loaded" } }, inbox([], {}));
    expect(Object.keys(state.record.conversations)).toEqual([chat.id]);
    expect(unnamed(state, inbox([], {}))).toEqual([maria.id]);
  });
});

describe("takeVisitor", () => {
  it("keeps an event that overtook the record", () => {
    const later = message(40, chat.id, 4);
    const ahead = takeEvent(INITIAL_STATE, {
      visitorId: maria.id,
      seq: 4,
      prev: 3,
      event: { seq: 4, at: AT, type: "message.added", message: later },
    });
    const state = takeVisitor(ahead, { ...record, seq: 3, messages: [first] });
    expect(state.record.messages[chat.id]).toEqual([first, later]);
    expect(state.record.heads[maria.id]).toBe(4);
    expect(state.record.ahead[maria.id]).toBeUndefined();
    expect(state.loads[maria.id]).toBe("loaded");
  });

  it("does not undo what a later event said", () => {
    const taken = conversation(2, maria.id, { state: "active", agentId: "olena", waitingSince: null });
    const ahead = takeEvent(INITIAL_STATE, {
      visitorId: maria.id,
      seq: 4,
      prev: 3,
      event: { seq: 4, at: AT, type: "conversation.changed", conversation: taken },
    });
    const state = takeVisitor(ahead, { ...record, seq: 3, messages: [] });
    expect(state.record.conversations[chat.id]).toEqual(taken);
  });
});
