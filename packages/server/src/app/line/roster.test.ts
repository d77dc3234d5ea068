import { expect, test } from "vitest";
import { countAccepting, freeSlotsOf, groupsOf, needsOf, rosterOf } from "./roster.ts";
import { openStore } from "../../storage/conformance/store.ts";
import { openSqlite } from "../../node/sqlite.ts";
import type { AgentRow } from "../../storage/tables.ts";

const row = (id: string, change: Partial<AgentRow> = {}): AgentRow => ({
  site: "hearthost",
  id,
  name: id,
  signature: '""',
  languages: "[]",
  photo: null,
  bot: 0,
  created_at: 0,
  taking: 1,
  ...change,
});

async function siteWith(...agents: { id: string; skills: string[]; slots: number }[]) {
  const { site } = await openStore(async () => openSqlite(":memory:"));
  const categories = [{ ...site.tickets.categories[0]!, id: "billing", skills: ["billing"] }];
  return {
    ...site,
    agents: agents.map((agent) => ({ ...site.agents[0]!, ...agent })),
    tickets: { ...site.tickets, categories },
  };
}

test("an agent takes chats who is at the desk, does not finish up, and is no program", async () => {
  const rows = [row("olena"), row("tomas", { taking: 0 }), row("pip", { bot: 1 }), row("zoya")];
  const roster = rosterOf(undefined, rows, new Set(["olena", "tomas", "pip"]), []);
  expect(countAccepting(roster)).toBe(1);
  expect(roster.map(({ id, isAccepting }) => [id, isAccepting])).toEqual([
    ["olena", true],
    ["tomas", false],
    ["zoya", false],
  ]);
});

test("agents who know the same are one group; what those hold who went home is no work in progress", async () => {
  const site = await siteWith(
    { id: "olena", skills: ["billing", "dns"], slots: 2 },
    { id: "tomas", skills: ["dns", "billing"], slots: 4 },
    { id: "zoya", skills: [], slots: 1 },
  );
  const held = ["olena", "tomas", "tomas", "zoya"].map((agentId) => ({ agentId }));
  const roster = rosterOf(
    site,
    [row("olena"), row("tomas", { taking: 0 }), row("zoya")],
    new Set(["olena", "tomas"]),
    held,
  );
  expect(groupsOf(roster)).toEqual([
    { skills: ["billing", "dns"], slots: 2, free: 1, busy: 3 },
    { skills: [], slots: 0, free: 0, busy: 0 },
  ]);
  expect(roster.map(freeSlotsOf)).toEqual([1, 0, 0]);
});

test("whom the site file does not name has the usual slots and no skills; a category may need some", async () => {
  const site = await siteWith({ id: "olena", skills: ["billing"], slots: 1 });
  const [newcomer] = rosterOf(site, [row("new")], new Set(["new"]), []);
  expect(newcomer).toMatchObject({ skills: [], slots: 3 });
  expect([needsOf(site, "billing"), needsOf(site, "none"), needsOf(site, null)]).toEqual([["billing"], [], []]);
});
