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

test("a site that says nothing of it lets messages be changed for a quarter of an hour and files be sent", () => {
  const result = parseSiteFile(SITE);
  expect(result).toMatchObject({
    ok: true,
    site: {
      chat: { editMinutes: 15 },
      files: { maxMegabytes: 25, maxPerMessage: 10, accept: [] },
      greetings: [],
    },
  });
  expect(parseSiteFile({ ...SITE, files: null })).toMatchObject({ ok: true, site: { files: null } });
});

test("what is wrong with limits and greetings is said at its place", () => {
  const greeting = { id: "hello", pages: ["/"], afterSeconds: 5, text: "Hello" };
  const files = { maxMegabytes: 26, maxPerMessage: 11, accept: ["pdf"] };
  expect(problems({ ...SITE, chat: { editMinutes: 0.5 }, files })).toEqual([
    "chat.editMinutes: must be a whole number",
    "files.maxMegabytes: must be at most 25",
    "files.maxPerMessage: must be at most 10",
    "files.accept.0: must be a media type such as image/* or an ending such as .pdf",
  ]);
  expect(problems({ ...SITE, greetings: [{ ...greeting, pages: ["plans"], text: { en: "Hi", uk: " " } }] })).toEqual([
    "greetings.0.pages.0: must begin with / or *",
    "greetings.0.text: must have words, at most 400 characters of them",
  ]);
  expect(problems({ ...SITE, greetings: [greeting, greeting] })).toEqual(["greetings: each needs an id of its own"]);
  expect(problems({ ...SITE, greetings: [{ ...greeting, agent: "nobody" }] })).toEqual([
    "greetings: must be said by one of the agents, or by nobody",
  ]);
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
