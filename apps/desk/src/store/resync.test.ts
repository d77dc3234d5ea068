import { expect, test } from "vitest";
import { conversation, entry, id, inbox, message, visitor } from "../testing/world.ts";
import { staleVisitors, takeEpoch } from "./resync.ts";
import { takeInbox, takeVisitor } from "./snapshots.ts";
import { INITIAL_STATE, type DeskState } from "./state.ts";

const maria = visitor(1);
const [here, gone] = [conversation(2, maria.id), conversation(3, maria.id, { state: "ended" })];
const old = [message(30, here.id, 3), message(40, here.id, 4)];
const told = { visitor: maria, contacts: [], notes: [], promises: [], ratings: [], offers: [] };

function replaced(): DeskState {
  const first = takeEpoch(INITIAL_STATE, "one");
  const loaded = takeVisitor(first, { ...told, seq: 4, conversations: [here, gone], messages: old });
  return takeEpoch(loaded, "two");
}

const fetching = (state: DeskState): DeskState => ({ ...state, loads: { [maria.id]: "loading" } });

test("F3 fault 14 (desk): what was loaded of a store stands in until it is fetched from the next one", () => {
  const state = fetching(replaced());
  expect(staleVisitors(state.record)).toEqual([maria.id]);
  const listed = takeInbox(state, inbox([entry(here, maria)], { [maria.id]: 1 }));
  expect(Object.keys(listed.record.conversations)).toEqual([here.id, gone.id]);
  expect(listed.record.stale[here.id]).toEqual(old);

  const [kept] = old;
  const after = takeVisitor(listed, { ...told, seq: 1, conversations: [here], messages: [{ ...kept!, seq: 1 }] });
  expect(after.record.stale).toEqual({});
  expect(Object.keys(after.record.conversations)).toEqual([here.id]);
  expect(after.record.messages[here.id]).toEqual([{ ...kept!, seq: 1 }]);
});

test("what cannot be fetched anew is gone with the next inbox", () => {
  const failed: DeskState = { ...replaced(), loads: { [maria.id]: "failed" } };
  expect(takeInbox(failed, inbox([], {})).record.conversations).toEqual({});
});

test("the same store again changes nothing", () => {
  const state = replaced();
  expect(takeEpoch(state, "two")).toEqual(state);
});

test("what was not loaded does not stand in", () => {
  const listed = takeInbox(
    takeEpoch(INITIAL_STATE, "one"),
    inbox([entry(here, maria, { last: old[0]! })], { [id(1)]: 3 }),
  );
  expect(takeEpoch(listed, "two").record.stale).toEqual({});
});
