import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SCENARIOS } from "../../src/scenarios/scenarios.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const GUIDE = readFileSync(join(ROOT, "docs/testing.md"), "utf8");
const CONFORMANCE = readFileSync(join(ROOT, "docs/conformance.md"), "utf8");
const BOTS = readFileSync(join(ROOT, "docs/bots.md"), "utf8");
const README = readFileSync(join(ROOT, "packages/testing/README.md"), "utf8");

interface Block {
  /** The comment before it: a file and one of its regions. */
  source: string;
  language: string;
  code: string;
}

/** The code blocks of a page, each with what it was taken from. */
function blocks(page: string): Block[] {
  return Array.from(
    page.matchAll(/(?:<!-- (?<source>\S+ \S+) -->\n\n)?```(?<language>\w+)\n(?<code>[\s\S]*?)\n```/g),
    ({ groups: { source = "", language = "", code = "" } = {} }) => ({ source, language, code }),
  );
}

/** A region of a file, moved to the left margin. */
function region(file: string, name: string): string {
  const text = readFileSync(join(ROOT, file), "utf8");
  const found = new RegExp(`// #region ${name}\\n([\\s\\S]*?)\\n *// #endregion`).exec(text)?.[1];
  if (found === undefined) throw new Error(`${file} has no region "${name}".`);
  const indent = /^ */.exec(found)?.[0] ?? "";
  return found.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

test("every TypeScript example of the guides and the readme is taken from a test that runs, word for word", () => {
  const examples = [README, GUIDE, CONFORMANCE, BOTS]
    .flatMap(blocks)
    .filter(({ language }) => ["ts", "tsx"].includes(language));
  expect(examples.length).toBeGreaterThan(6);
  for (const { source, code } of examples) {
    const [file = "", name = ""] = source.split(" ");
    expect(file, code).toMatch(/\.test\.tsx?$/);
    expect(code).toBe(region(file, name));
  }
});

test("the testing guide tells of every scenario, and of none that is not there", () => {
  const rows = Array.from(GUIDE.matchAll(/^\| `play\("(?<name>[^"]+)"\)` \|/gm), ({ groups }) => groups?.["name"]);
  expect(rows).toEqual(Object.keys(SCENARIOS));
});
