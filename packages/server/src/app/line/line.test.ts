import { expect, test } from "vitest";
import { deskLineOf, firstsOf, inFairOrder, isSameLine, waitOf, type Line, type Place } from "./line.ts";
import type { Member } from "./roster.ts";
import { passedBy, setBacksOf } from "./telling.ts";
import { placeOf } from "./testing.ts";

const NOW = 1_000_000;

function lineOf(...places: Place[]): Line {
  const { shown: newcomer } = placeOf("newcomer");
  return { places, firsts: firstsOf(places), newcomer, agentsAvailable: 1, here: [], freeSlots: 0, asOf: NOW };
}

test("emergencies are first, then first come, then the older id", () => {
  const late = placeOf("c", { waitingSince: 2 });
  const [twin, other] = [placeOf("a", { waitingSince: 1 }), placeOf("b", { waitingSince: 1 })];
  const urgent = placeOf("z", { waitingSince: 9, urgent: true });
  const order = inFairOrder([late, other, urgent, twin]).map(({ conversationId }) => conversationId);
  expect(order).toEqual(["z", "a", "b", "c"]);
});

test("a visitor with several chats in line is told of the first, one with none of the end", () => {
  const mine = { visitorId: "martha" };
  const line = lineOf(placeOf("other"), placeOf("first", mine), placeOf("second", mine));
  expect(waitOf(line, "martha", NOW)).toMatchObject({ conversationId: "first", place: 2 });
  expect(waitOf(line, "ivan", NOW)).toMatchObject({ conversationId: null, place: 4, toldUntil: null });
});

test("a turn is told while it is kept for somebody who is away, and no number with it", () => {
  const shown = { ...placeOf("a").shown, state: "soon", upperMinutes: 1, unknown: null } as const;
  const called = placeOf("a", { visitorId: "martha", awaySince: 1, turnUntil: NOW + 1, shown });
  expect(waitOf(lineOf(called), "martha", NOW)).toMatchObject({
    state: "your-turn",
    upperMinutes: null,
    turnUntil: NOW + 1,
  });
  expect(waitOf(lineOf(called), "martha", NOW + 1)).toMatchObject({ state: "soon", turnUntil: null });
  expect(waitOf(lineOf({ ...called, awaySince: null }), "martha", NOW)).toMatchObject({ state: "soon" });
  expect(deskLineOf(lineOf(called)).places).toMatchObject([{ awaySince: 1, turnUntil: NOW + 1, upperMinutes: 1 }]);
});

test("a place further back names its reason unless the number has one of its own", () => {
  const place = placeOf("a", { visitorId: "martha", setBack: "came-back" });
  expect(waitOf(lineOf(place), "martha", NOW).reason).toBe("came-back");
  const shown = { ...place.shown, reason: "agent-left" as const };
  expect(waitOf(lineOf({ ...place, shown }), "martha", NOW).reason).toBe("agent-left");
});

test("two lines are the same until somebody is told something else, whenever it was told", () => {
  const place = placeOf("a");
  const later = { ...place, shown: { ...place.shown, asOf: 9, validUntil: 99 } };
  expect(isSameLine(lineOf(place), lineOf(later))).toBe(true);
  const others = [
    { ...place, awaySince: 1 },
    { ...place, turnUntil: 1 },
    { ...place, visitorId: "martha" },
    { ...place, shown: { ...place.shown, upperMinutes: 5 } },
  ];
  for (const other of others) expect(isSameLine(lineOf(place), lineOf(other))).toBe(false);
  expect(isSameLine(lineOf(place), { ...lineOf(place), freeSlots: 1 })).toBe(false);
});

test("who is set back is told by whom: an emergency, or somebody who has an earlier place again", () => {
  const [a, b, c] = [placeOf("a"), placeOf("b"), placeOf("c")];
  const urgent = placeOf("u", { urgent: true });
  expect(setBacksOf([a, b], [urgent, a, b])).toEqual(
    new Map([
      ["a", "urgent-ahead"],
      ["b", "urgent-ahead"],
    ]),
  );
  expect(setBacksOf([a, b], [a, c, b])).toEqual(new Map([["b", "came-back"]]));
  expect(setBacksOf([urgent, a, b], [urgent, c, a, b])).toEqual(
    new Map([
      ["a", "came-back"],
      ["b", "came-back"],
    ]),
  );
  expect(setBacksOf([a, b, c], [b, c])).toEqual(new Map());
  expect(setBacksOf([a, b], [a, b, urgent])).toEqual(new Map());
});

test("passed are those in front of whoever was taken, and whom that agent could have helped", () => {
  const olena: Member = { id: "olena", skills: [], slots: 1, held: 1, isHere: true, isAccepting: true };
  const before = [placeOf("a"), placeOf("billing", { needs: ["billing"] }), placeOf("b"), placeOf("c")];
  const seen = { before, roster: [olena], came: new Map<string, { urgent: boolean }>() };
  const held = (conversationId: string, agentId = "olena", visitorId = "somebody") => ({
    conversationId,
    visitorId,
    agentId,
  });
  const passed = (...taken: ReturnType<typeof held>[]) => [...passedBy({ ...seen, taken })];
  expect(passed(held("c"))).toEqual([
    ["a", "taken-first"],
    ["b", "taken-first"],
  ]);
  expect(passed(held("a"))).toEqual([]);
  expect(passed(held("c", "a program"))).toEqual([]);
  // An agent’s own hand-over, or a chat that was taken up again, passed nobody in line.
  expect(passed(held("elsewhere"))).toEqual([]);
  // Somebody else is not oneself.
  expect(passed(held("b", "olena", "visitor of a"))).toEqual([]);
});

test("whoever came and was taken between two looks passed everybody, and an emergency is named as one", () => {
  const olena: Member = { id: "olena", skills: null, slots: 1, held: 1, isHere: true, isAccepting: true };
  const passed = (urgent: boolean) => [
    ...passedBy({
      before: [placeOf("a")],
      came: new Map([["new", { urgent }]]),
      taken: [{ conversationId: "new", visitorId: "somebody", agentId: "olena" }],
      roster: [olena],
    }),
  ];
  expect(passed(false)).toEqual([["a", "taken-first"]]);
  expect(passed(true)).toEqual([["a", "urgent-ahead"]]);
});
