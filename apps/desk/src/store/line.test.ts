import { describe, expect, it } from "vitest";
import type { Conversation, DeskLine } from "@warmline/protocol";
import { conversation, entry, id, inbox, OLENA, placeAt, visitor } from "../testing/world.ts";
import { inboxLists, type InboxLine } from "./inbox.ts";
import { newerLine, nextInLine, type NextInLine } from "./line.ts";
import { takeInbox } from "./snapshots.ts";
import { INITIAL_STATE } from "./state.ts";

const NOW = 1_000_000;
const maria = visitor(1, { name: "Maria" });

const waits = (n: number, over: Partial<Conversation> = {}): Conversation =>
  conversation(n, maria.id, { waitingSince: n, ...over });

function inLine(...conversations: Conversation[]): readonly InboxLine[] {
  const told = inbox(
    conversations.map((each) => entry(each, maria)),
    {},
  );
  return inboxLists({ ...takeInbox(INITIAL_STATE, told), me: OLENA }).waiting;
}

const lineOf = (...places: DeskLine["places"]): DeskLine => ({ places, here: [], freeSlots: 1, asOf: NOW });
const found = ({ next, skipped }: NextInLine) => ({
  next: next?.conversation.id ?? null,
  skipped: skipped.map(({ line, why }) => [line.conversation.id, why]),
});

describe("nextInLine", () => {
  it("gives the first in fair order: an emergency goes before who came earlier", () => {
    const sight = { line: null, cannotServe: [], now: NOW };
    const waiting = inLine(waits(11), waits(12, { urgent: true }));
    expect(found(nextInLine(waiting, sight))).toEqual({ next: id(12), skipped: [] });
  });

  it("skips who is away, and says since when", () => {
    const sight = { line: lineOf(placeAt(id(11), { awaySince: 500 })), cannotServe: [], now: NOW };
    expect(found(nextInLine(inLine(waits(11), waits(12)), sight))).toEqual({
      next: id(12),
      skipped: [[id(11), { kind: "away", since: 500 }]],
    });
  });

  it("skips who is being called as long as the turn is kept", () => {
    const called = lineOf(placeAt(id(11), { awaySince: 500, turnUntil: NOW + 1 }));
    const sight = { line: called, cannotServe: [], now: NOW };
    const waiting = inLine(waits(11), waits(12));
    expect(found(nextInLine(waiting, sight)).skipped).toEqual([[id(11), { kind: "called", until: NOW + 1 }]]);
    const later = { ...sight, now: NOW + 1 };
    expect(found(nextInLine(waiting, later)).skipped).toEqual([[id(11), { kind: "away", since: 500 }]]);
  });

  it("skips what the agent has not learned", () => {
    const sight = { line: null, cannotServe: ["billing"], now: NOW };
    const waiting = inLine(waits(11, { category: "billing" }), waits(12));
    expect(found(nextInLine(waiting, sight))).toEqual({ next: id(12), skipped: [[id(11), { kind: "skills" }]] });
  });

  it("gives nobody where all are away, and leaves out those that were tried", () => {
    const away = lineOf(placeAt(id(11), { awaySince: 500 }));
    const sight = { line: away, cannotServe: [], now: NOW };
    expect(nextInLine(inLine(waits(11)), sight).next).toBeNull();
    expect(found(nextInLine(inLine(waits(12), waits(13)), sight, [id(12)])).next).toBe(id(13));
  });
});

it("an older telling of the line never replaces a newer one", () => {
  const newer = { ...lineOf(), asOf: 2 };
  const older = { ...lineOf(), asOf: 1 };
  expect([newerLine(newer, older), newerLine(older, newer), newerLine(null, older)]).toEqual([newer, newer, older]);
});
