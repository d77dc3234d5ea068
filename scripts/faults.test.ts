import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TESTS = "{packages,apps,scripts,.storybook}/**/*.{test,spec}.{ts,tsx}";
const TITLE = /["'`]([A-Z]\d+) fault (\d+)\b/g;
const ROW = /^\| (\d+) +\| .* \| (?:\*\*([A-Z]\d+)\*\* )?(.*) \|$/gm;
/** How the table says that a fault has nothing to be shown by yet. */
const ABSENT = /^(waits for |there are none)/;

interface Fault {
  number: number;
  rule: string | undefined;
  answer: string;
}

function faults(): Fault[] {
  const spec = readFileSync("packages/protocol/SPEC.md", "utf8");
  return Array.from(spec.matchAll(ROW), ([, number, rule, answer = ""]) => ({ number: Number(number), rule, answer }));
}

function shown(): Set<string> {
  const files = globSync(TESTS, { exclude: ["**/node_modules/**", "**/dist/**"] });
  return new Set(
    files.flatMap((file) =>
      Array.from(readFileSync(file, "utf8").matchAll(TITLE), ([, rule, number]) => `${rule} fault ${number}`),
    ),
  );
}

test("the faults are numbered from 1 to 47, and each names a rule of the specification or why nothing shows it yet", () => {
  const rules = new Set(
    Array.from(
      readFileSync("packages/protocol/SPEC.md", "utf8").matchAll(/^- \*\*([A-Z]\d+)\*\*/gm),
      ([, rule]) => rule,
    ),
  );
  expect(faults().map(({ number }) => number)).toEqual(Array.from({ length: 47 }, (_, index) => index + 1));
  const unfounded = faults().filter(({ rule, answer }) =>
    rule === undefined ? !ABSENT.test(answer) : !rules.has(rule),
  );
  expect(unfounded).toEqual([]);
});

test("every fault that has a rule is shown by a test whose title begins with both", () => {
  const titles = shown();
  const missing = faults().filter(({ rule, number }) => rule !== undefined && !titles.has(`${rule} fault ${number}`));
  expect(missing).toEqual([]);
});
