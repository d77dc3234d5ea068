import { expect, test } from "vitest";
import { SITE } from "../node/testing/fixtures.ts";
import { parseSiteFile, siteFileJsonSchema } from "./site-file.ts";

function problems(json: unknown): string[] {
  const result = parseSiteFile(json);
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
}

test("missing keys are named together, where they are missing", () => {
  const { tickets, letters: _, ...rest } = SITE;
  expect(problems({ ...rest, agents: [{ id: "olena" }] })).toEqual([
    ": lacks tickets and letters",
    "agents.0: lacks name",
  ]);
  expect(problems({ ...SITE, tickets: { categories: tickets.categories } })).toEqual([
    "tickets: lacks answerer and prefix",
  ]);
});

test("a key that nobody knows is named with its place", () => {
  expect(problems({ ...SITE, agents: [{ id: "olena", name: "Olena", foo: 1 }] })).toEqual([
    'agents.0: does not know "foo"',
  ]);
  expect(problems({ ...SITE, bar: 1 })).toEqual([': does not know "bar"']);
});

test("an answerer who is no agent is wrong at its place, also beside another mistake", () => {
  const tickets = { ...SITE.tickets, answerer: "nobody", prefix: "hh" };
  expect(problems({ ...SITE, tickets })).toEqual([
    "tickets.prefix: must be two to four capital letters",
    "tickets.answerer: must be the id of one of the agents",
  ]);
});

test("an agent’s name is not made of spaces", () => {
  expect(problems({ ...SITE, agents: [{ id: "olena", name: " " }] })).toEqual(["agents.0.name: must not be empty"]);
});

test("the JSON Schema says which one it is, explains itself and holds nothing of ours", () => {
  const schema = siteFileJsonSchema();
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Warmline site file",
    properties: { origins: { description: "Pages that may hold the widgets: exact origins." } },
  });
  expect(JSON.stringify(schema)).not.toContain('"ref"');
});
