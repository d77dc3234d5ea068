import { expect, test } from "vitest";
import { createChance } from "./chance.ts";
import { planFaults } from "./faults.ts";

const plan = (seed: number) => planFaults({ ms: 120_000, kills: 10 }, createChance(seed));

test("the same seed plans the same faults, another one others", () => {
  expect(plan(1)).toEqual(plan(1));
  expect(plan(1)).not.toEqual(plan(2));
});

test("a plan has the kills asked for, faults of every kind, and is over in time", () => {
  const all = Array.from({ length: 20 }, (_, seed) => plan(seed)).flat();
  expect(plan(3).filter(({ kind }) => kind === "kill")).toHaveLength(10);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(
    new Set(["kill", "page-killed", "latency", "cut", "half-open", "slow", "truncate", "network-back"]),
  );
  for (const { atMs, ms } of all) expect(atMs + ms).toBeLessThanOrEqual(120_000);
});

test("no spell outlasts the word that the network is back", () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const back = plan(seed).find(({ kind }) => kind === "network-back")?.atMs ?? 0;
    const spells = plan(seed).filter(({ ms }) => ms > 0);
    for (const { atMs, ms } of spells) expect(atMs + ms).toBeLessThanOrEqual(back);
  }
});

test("the last fault is a killed server", () => {
  for (let seed = 0; seed < 20; seed += 1) expect(plan(seed).at(-1)?.kind).toBe("kill");
});
