import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as kit from "../../src/conformance/index.ts";
import { CHECKS } from "../../src/conformance/checks/checks.ts";
import { OUT_OF_SIGHT } from "../../src/conformance/checks/out-of-sight.ts";
import { DEFECTS } from "./defects/defects.ts";

const { RULES } = kit;

/** The rules of the specification: a number in bold, then words up to the next rule or paragraph. */
function specified(): { id: string; sentence: string }[] {
  const spec = readFileSync(fileURLToPath(new URL("../../../protocol/SPEC.md", import.meta.url)), "utf8");
  const rules = spec.matchAll(/^- \*\*([A-Z]\d+)\*\* ((?:.|\n(?!- \*\*|\n|#))+)/gm);
  return Array.from(rules, ([, id = "", words = ""]) => ({ id, sentence: words.replace(/\s+/g, " ").trim() }));
}

test("the kit knows every rule of the specification, in its order and its words", () => {
  expect(specified().length).toBeGreaterThan(30);
  expect(RULES).toEqual(specified());
});

test("every rule is looked at, or the kit says why nobody can see it", () => {
  const checked = new Set([...CHECKS.map(({ rule }) => rule), ...Object.keys(OUT_OF_SIGHT)]);
  expect(RULES.map(({ id }) => id).filter((id) => !checked.has(id))).toEqual([]);
});

test("every rule that is looked at has a defect that breaks it", () => {
  const seeded = new Set(DEFECTS.flatMap(({ breaks }) => breaks));
  const checked = new Set(CHECKS.map(({ rule }) => rule));
  expect(RULES.map(({ id }) => id).filter((id) => checked.has(id) && !seeded.has(id))).toEqual([]);
});

test("the kit exports exactly this", () => {
  expect(Object.keys(kit).sort()).toEqual(["ConformanceError", "RULES", "checkConformance"]);
});
