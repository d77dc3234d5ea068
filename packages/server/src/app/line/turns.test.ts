import { LIMITS } from "@warmline/protocol";
import { expect, test } from "vitest";
import { placeOf } from "./testing.ts";
import type { Member } from "./roster.ts";
import { leavesAt, passedOver, whoseTurn } from "./turns.ts";

const NOW = 1_000_000;
const MINUTE = 60_000;

function agent(change: Partial<Member> = {}): Member {
  return { id: "olena", skills: [], slots: 1, held: 0, isHere: true, isAccepting: true, ...change };
}

const idsOf = (places: readonly { conversationId: string }[]) => places.map(({ conversationId }) => conversationId);

test("whoever is away and first for a free slot is called; those who are here use slots up", () => {
  const away = placeOf("away", { awaySince: 1 });
  const here = placeOf("here");
  const late = placeOf("late", { awaySince: 1 });
  expect(idsOf(whoseTurn([away, here, late], [agent()], NOW))).toEqual(["away"]);
  expect(idsOf(whoseTurn([here, away], [agent()], NOW))).toEqual([]);
  expect(idsOf(whoseTurn([here, away], [agent({ slots: 2 })], NOW))).toEqual(["away"]);
});

test("an absent customer’s slot is the next one’s meanwhile, who is called too if absent", () => {
  const [one, two] = [placeOf("one", { awaySince: 1 }), placeOf("two", { awaySince: 1 })];
  expect(idsOf(whoseTurn([one, two], [agent()], NOW))).toEqual(["one", "two"]);
});

test("nobody is called for an agent who is full, takes none, or cannot help", () => {
  const away = placeOf("away", { awaySince: 1, needs: ["billing"] });
  const nobody = [agent({ skills: ["billing"], held: 1 }), agent({ skills: ["billing"], isAccepting: false }), agent()];
  for (const one of nobody) expect(whoseTurn([away], [one], NOW)).toEqual([]);
  expect(idsOf(whoseTurn([away], [...nobody, agent({ skills: ["billing"] })], NOW))).toEqual(["away"]);
});

test("passed over are those in front who are away and whom this agent could have helped", () => {
  const line = [
    placeOf("away", { awaySince: 1 }),
    placeOf("here"),
    placeOf("other", { awaySince: 1, needs: ["billing"] }),
    placeOf("taken"),
    placeOf("behind", { awaySince: 1 }),
  ];
  expect(idsOf(passedOver(line, 3, agent(), NOW))).toEqual(["away"]);
  expect(idsOf(passedOver(line, 3, agent({ skills: ["billing"] }), NOW))).toEqual(["away", "other"]);
});

test("a place is kept until the time that was told, half an hour without one, and while a turn or a call is waited for", () => {
  const heard = NOW - 10 * MINUTE;
  const leaves = (change: Parameters<typeof placeOf>[1]) =>
    leavesAt(placeOf("away", { awaySince: heard, ...change }), heard, LIMITS.awayMs, NOW);
  const told = (toldUntil: number | null) => ({ shown: { ...placeOf("away").shown, toldUntil } });
  expect(leaves(told(null))).toBe(heard + LIMITS.awayMs + 30 * MINUTE);
  expect(leaves(told(NOW + MINUTE))).toBe(NOW + MINUTE);
  expect(leaves(told(heard - MINUTE))).toBe(heard + LIMITS.awayMs);
  expect(leaves({ ...told(NOW), turnUntil: NOW + 1 })).toBeNull();
  expect(leaves({ ...told(NOW), turnUntil: NOW })).toBe(NOW);
  expect(leaves({ ...told(NOW), callBack: { from: NOW, to: NOW + MINUTE } })).toBe(NOW + 31 * MINUTE);
});
