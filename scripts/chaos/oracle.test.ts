import { expect, test } from "vitest";
import { differing, judge, type Evidence, type Verdict } from "./oracle.ts";

const GOOD: Verdict = { lost: [], missing: [], duplicates: [], reordered: [], differing: [] };

const FIRST = { id: "m1", token: "v1-0" };
const SECOND = { id: "m2", token: "v1-1" };
const ANSWER = { id: "m3", token: "a1-0" };

function evidence(change: Partial<Evidence> = {}): Evidence {
  return {
    typed: [FIRST, SECOND, ANSWER],
    acknowledged: ["open", "m1", "m2", "m3"],
    shownTwice: [],
    stored: stored(FIRST, ANSWER, SECOND),
    views: [view("v1", "v1-0", "a1-0", "v1-1"), view("a1", "v1-0", "a1-0", "v1-1")],
    ...change,
  };
}

function stored(...messages: { id: string; token: string }[]): Evidence["stored"] {
  const operations = new Set(["open", ...messages.map(({ id }) => id)]);
  return { operations, conversations: [{ id: "c1", visitorId: "visitor", messages }] };
}

function view(who: string, ...tokens: string[]) {
  const visitorId = who.startsWith("v") ? "visitor" : null;
  return { who, visitorId, conversations: { c1: tokens }, line: "live", waiting: 0 };
}

test("a run in which everybody sees what is stored is good", () => {
  expect(judge(evidence())).toEqual(GOOD);
});

test("an acknowledged text that is not stored is lost", () => {
  expect(judge(evidence({ stored: stored(FIRST, ANSWER) })).lost).toEqual(["m2"]);
});

test("an acknowledged text whose operation is stored without it is lost", () => {
  const only = stored(FIRST, ANSWER);
  const verdict = judge(evidence({ stored: { ...only, operations: new Set(["open", "m1", "m2", "m3"]) } }));
  expect(verdict.lost).toEqual(["m2"]);
});

test("an acknowledged write that is no text is lost if its operation is not stored", () => {
  expect(judge(evidence({ acknowledged: ["claim"] })).lost).toEqual(["claim"]);
});

test("a text that was typed and never stored is missing, acknowledged or not", () => {
  const views = [view("v1", "v1-0", "a1-0"), view("a1", "v1-0", "a1-0")];
  const verdict = judge(evidence({ acknowledged: [], stored: stored(FIRST, ANSWER), views }));
  expect(verdict).toMatchObject({ lost: [], missing: ["v1-1"] });
});

test("a text that its author still sees on its way is late, not missing", () => {
  const views = [{ ...view("v1", "v1-0", "a1-0", "v1-1"), waiting: 1 }, view("a1", "v1-0", "a1-0")];
  const verdict = judge(evidence({ acknowledged: [], stored: stored(FIRST, ANSWER), views }));
  expect(verdict).toEqual({ ...GOOD, differing: ["v1: live, 1 waiting"] });
});

test("a text that is stored under two ids is a duplicate", () => {
  const verdict = judge(evidence({ stored: stored(FIRST, ANSWER, SECOND, { id: "m4", token: "v1-1" }) }));
  expect(verdict.duplicates).toEqual(["v1-1"]);
});

test("a text that somebody sees twice is a duplicate, at the end or on the way", () => {
  expect(judge(evidence({ views: [view("v1", "v1-0", "v1-0")] })).duplicates).toEqual(["v1-0"]);
  expect(judge(evidence({ shownTwice: ["a1-0"] })).duplicates).toEqual(["a1-0"]);
});

test("a text before one that its author typed earlier is reordered, in the store or in a view", () => {
  expect(judge(evidence({ stored: stored(SECOND, ANSWER, FIRST) })).reordered).toEqual(["v1-0"]);
  expect(judge(evidence({ views: [view("a1", "v1-1", "a1-0", "v1-0")] })).reordered).toEqual(["v1-0"]);
});

test("texts of two authors may stand in any order", () => {
  const swapped = [view("v1", "a1-0", "v1-0", "v1-1")];
  expect(judge(evidence({ stored: stored(ANSWER, FIRST, SECOND), views: swapped })).reordered).toEqual([]);
});

test("who sees less, more or another order than is stored differs", () => {
  const { stored: truth } = evidence();
  expect(differing(truth, [view("v1", "v1-0", "a1-0")])).toEqual(["v1: live, 0 waiting"]);
  expect(differing(truth, [view("v1", "v1-0", "a1-0", "v1-1", "v1-2")])).toEqual(["v1: live, 0 waiting"]);
  expect(differing(truth, [view("v1", "a1-0", "v1-0", "v1-1")])).toEqual(["v1: live, 0 waiting"]);
});

test("who still waits for something to be stored differs", () => {
  const { stored: truth } = evidence();
  expect(differing(truth, [{ ...view("v1", "v1-0", "a1-0", "v1-1"), waiting: 1 }])).toEqual(["v1: live, 1 waiting"]);
});

test("a customer or an agent who does not see a conversation at all differs", () => {
  const { stored: truth, views } = evidence();
  const blind = views.map((one) => ({ ...one, conversations: {} }));
  expect(differing(truth, blind)).toEqual(["v1: live, 0 waiting", "a1: live, 0 waiting"]);
});

test("a conversation that no customer sees any more differs", () => {
  const { stored: truth, views } = evidence();
  expect(differing(truth, views.slice(1))).toEqual(["no customer sees c1"]);
});
