import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const GROUPS = { A: 9, B: 7, C: 6, D: 5, E: 12, F: 2, G: 3 };
const IDS = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, i) => `${group}${i + 1}`),
);
const STATES = ["works", "partly", "not yet"];

interface Row {
  id: string;
  carriedBy: string;
  state: string;
  tests: string[];
}

/** The rows of the tables in a page. */
function readRows(page: string): Row[] {
  const lines = page.split("\n").filter((line) => /^\| [A-G]\d+ \|/.test(line));
  return lines.map((line) => {
    const [id = "", , carriedBy = "", state = "", tests = ""] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { id, carriedBy, state, tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, title]) => title ?? "") };
  });
}

/** What does not hold about the rows, one sentence each. */
function problems(rows: readonly Row[], titles: ReadonlySet<string>): string[] {
  const found = rows.flatMap(({ id, carriedBy, state, tests }) => [
    ...(STATES.includes(state) ? [] : [`${id} has no state that is known: ${state}`]),
    ...(state === "not yet" || tests.length > 0 ? [] : [`${id} ${state}, but no test shows it`]),
    ...(state === "not yet" || carriedBy !== "" ? [] : [`${id} ${state}, but does not say how`]),
    ...tests.filter((title) => !titles.has(title)).map((title) => `${id} names a test that does not exist: ${title}`),
  ]);
  const ids = rows.map(({ id }) => id);
  return JSON.stringify(ids) === JSON.stringify(IDS) ? found : [...found, `the rows are not ${IDS.join(", ")}`];
}

/** The title of every test in the workspace. */
function testTitles(): Set<string> {
  const files = globSync("{packages,apps,scripts}/**/*.{test,spec}.{ts,tsx}").filter(
    (file) => !file.includes("node_modules"),
  );
  const titles = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\btest\(\s*(["'`])((?:(?!\1).)+)\1/g)].map(([, , title]) => title ?? ""),
  );
  return new Set(titles);
}

test("every practice has its row and state, and the tests that are said to show it exist", () => {
  expect(problems(readRows(readFileSync("docs/practice.md", "utf8")), testTitles())).toEqual([]);
});

test("a row without a state, without a test, or with a made-up test is found", () => {
  const row = { carriedBy: "somehow", state: "works", tests: ["a test"] };
  const rows = IDS.map((id) => ({ ...row, id }));
  const titles = new Set(["a test"]);
  expect(problems(rows, titles)).toEqual([]);
  expect(problems(rows.slice(1), titles)).toEqual([`the rows are not ${IDS.join(", ")}`]);
  const wrong = [
    { ...row, id: "A1", state: "soon" },
    { ...row, id: "A2", tests: [] },
    { ...row, id: "A3", tests: ["no such test"] },
    { ...row, id: "A4", carriedBy: "" },
    ...rows.slice(4),
  ];
  expect(problems(wrong, titles)).toEqual([
    "A1 has no state that is known: soon",
    "A2 works, but no test shows it",
    "A3 names a test that does not exist: no such test",
    "A4 works, but does not say how",
  ]);
});
