import { expect } from "vitest";
import { CHECKS } from "../../src/conformance/checks/checks.ts";
import { checkConformance, RULES } from "../../src/conformance/index.ts";
import { openBackend } from "./backend.ts";
import { read, toRequest, type Defect } from "./defects/carrier.ts";

/** What nobody can see from outside, and so no defect either. */
const UNSEEN = RULES.map(({ id }) => id).filter((id) => CHECKS.every(({ rule }) => rule !== id));

/** It writes three hundred times, as much as all others together, so it is looked at where it is meant. */
const COSTLY = "R2";

/** By default a defect is looked at by the chapters whose rules it breaks; this has it looked at by all of them. */
const isWhole = process.env["WARMLINE_DEFECTS"] === "whole";

/** Each defect with the words of its test’s title. */
export function titled(defects: readonly Defect[]): [does: string, breaks: string, defect: Defect][] {
  return defects.map((defect) => [defect.does, defect.breaks.join(" and "), defect]);
}

/** The report of our own server with a defect names the rules that it breaks, says why, and shows the rest of their chapters as kept. */
export async function expectBroken({ spoil, breaks }: Defect): Promise<void> {
  const { options, world } = await openBackend();
  const spoilt = spoil(async (asked) => world.app.fetch(toRequest(asked)));
  const chapters = new Set(breaks.map(chapterOf));
  const rules = RULES.map(({ id }) => id).filter(
    (id) => breaks.includes(id) || (id !== COSTLY && (isWhole || chapters.has(chapterOf(id)))),
  );
  const report = await checkConformance({
    ...options,
    only: rules,
    fetch: async (request) => spoilt(await read(request)),
    timeout: 2_000,
  });
  const broken = report.results.filter(({ outcome }) => outcome === "broken");
  const why = expect.stringMatching(/: expected .+, saw /);
  expect(broken.map(({ rule, detail }) => [rule, detail])).toEqual(breaks.map((rule) => [rule, why]));
  const rest = rules.filter((id) => !UNSEEN.includes(id) && !breaks.includes(id));
  expect(report.kept).toEqual(rest);
  await world.close();
}

/** The letters before the number. */
function chapterOf(rule: string): string {
  return rule.replace(/\d+$/, "");
}
