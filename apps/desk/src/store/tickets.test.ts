import { expect, test } from "vitest";
import type { Conversation, SiteState, Ticket } from "@warmline/protocol";
import { conversation, id, OLENA, SITE, TICKET } from "../testing/world.ts";
import { referenceIn } from "./reference.ts";
import { EMPTY_RECORD } from "./state.ts";
import { readFilters, ticketList, writeFilters, type TicketFilters } from "./tickets.ts";

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;
const ALL = readFilters("");
const [billing] = SITE.categories;
const site: SiteState = {
  ...SITE,
  categories: billing ? [billing, { ...billing, id: "outage", severity: "critical" }] : [],
};

function ticket(n: number, over: Partial<Ticket>, state: Partial<Conversation> = {}): Conversation {
  const of = { ...TICKET, answerBy: NOW + n * MINUTE, ...over };
  return conversation(n, id(100 + n), { kind: "ticket", waitingSince: null, createdAt: NOW + n, ticket: of, ...state });
}

function shown(conversations: readonly Conversation[], filters: Partial<TicketFilters> = {}) {
  const record = { ...EMPTY_RECORD, conversations: Object.fromEntries(conversations.map((each) => [each.id, each])) };
  const list = ticketList({ record, me: OLENA, site }, { ...ALL, ...filters }, NOW);
  return { ...list, ids: list.lines.map((each) => Number(each.id.slice(-3))) };
}

test("puts what is due first on top, the graver first where that is equal, and what owes no answer below", () => {
  const answered = ticket(1, { answeredAt: NOW, status: "answered" });
  const both = { answerBy: NOW + 5 * MINUTE };
  const chat = conversation(9, id(109));
  const all = [ticket(4, both), ticket(3, { ...both, category: "outage" }), ticket(2, {}), answered, chat];
  expect(shown(all).ids).toEqual([2, 3, 4, 1]);
});

test("counts and shows whose they are, and which are late", () => {
  const mine = ticket(1, { answerBy: NOW - MINUTE }, { state: "active", agentId: "olena" });
  const others = ticket(2, {}, { state: "active", agentId: "tomas" });
  const nobodys = ticket(3, { answerBy: NOW - MINUTE, kind: "wish" });
  const over = ticket(4, { status: "solved" }, { state: "ended", agentId: "olena" });
  const all = [mine, others, nobodys, over];
  expect(shown(all).counts).toEqual({ all: 3, mine: 1, nobody: 1 });
  expect(shown(all).late).toBe(2);
  expect(shown(all, { of: "mine" }).ids).toEqual([1]);
  expect(shown(all, { of: "nobody" }).ids).toEqual([3]);
  expect(shown(all, { late: true, kind: "wish" }).ids).toEqual([3]);
  expect(shown(all, { late: true }).ids).toEqual([1, 3]);
  expect(shown(all, { status: "solved" }).ids).toEqual([4]);
  expect(shown(all, { category: "outage" }).ids).toEqual([]);
});

test("filters stand in the address, and what an address makes up is none", () => {
  const filters = { of: "mine", kind: "wish", category: "billing", status: "planned", late: true } as const;
  expect(readFilters(writeFilters(filters))).toEqual(filters);
  expect(writeFilters(ALL)).toBe("");
  expect(readFilters("of=everybody&kind=toString&status=lost")).toEqual(ALL);
});

test("tells a reference, in any form, from a typing error and from other words", () => {
  for (const typed of ["WL-0000-16JD", "wl 0000 l6jd", "oooo16jd", "wl000016jd"]) {
    expect(referenceIn(typed), typed).toEqual({ code: "000016JD" });
  }
  for (const typed of ["WL-0000-16JE", "wl 0000 61jd", "0000-16JX"]) expect(referenceIn(typed), typed).toBe("typo");
  for (const typed of [
    "Maria",
    "Maria Ivanova",
    "paid twice",
    "WL-0000-16",
    "petrenko",
    "ivanenko",
    "",
    "invoice 2026",
  ]) {
    expect(referenceIn(typed), typed).toBeNull();
  }
});
