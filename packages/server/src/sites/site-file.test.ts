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

test("what is wrong with hours is said with the character where it begins", () => {
  const hours = { timeZone: "Europe/Kyiv", open: "Mo-Fr 09:00-18:00; Sx off; We 9", holidays: ["2026-02-29"] };
  expect(problems({ ...SITE, hours })).toEqual([
    'hours.open: at character 20: "Sx" is not a day (Mo, Tu, We, Th, Fr, Sa, Su, PH, or a date such as Dec 31)',
    'hours.open: at character 31: "9" is not a time such as 09:00, or off',
    "hours.holidays.0: must be a day such as 2026-12-25",
  ]);
  expect(problems({ ...SITE, hours: { timeZone: "Kyiv", open: "24/7" } })).toEqual([
    "hours.timeZone: must be an IANA time zone",
  ]);
});

test("what is wrong with other ways to be helped is said at its place", () => {
  const phone = { id: "phone", kind: "phone", label: "Call us", href: "tel:+380440000000" };
  expect(problems({ ...SITE, channels: [phone, { ...phone, href: "javascript:alert(1)" }] })).toEqual([
    "channels.1.href: must be an address such as https://…, mailto:… or tel:…",
    "channels: each needs an id of its own",
  ]);
  expect(problems({ ...SITE, callBacks: { windowMinutes: 50, days: 0 } })).toEqual([
    "callBacks.windowMinutes: must divide a day: 15, 20, 30, 60, 90, 120 …",
    "callBacks.days: must be at least 1",
  ]);
  expect(parseSiteFile({ ...SITE, callBacks: {} })).toMatchObject({
    ok: true,
    site: { callBacks: { windowMinutes: 60, leadMinutes: 30, days: 7, most: 12 } },
  });
});

test("a status page is read over https, not too often, and touches what the site knows", () => {
  const page = { url: "https://status.hearthost.example", provider: "statuspage" };
  expect(problems({ ...SITE, statusPage: { ...page, components: { abc: ["billing", "support"] } } })).toEqual([]);
  for (const url of ["http://127.0.0.1:8080", "/host/status"]) {
    expect(problems({ ...SITE, statusPage: { ...page, url } })).toEqual([]);
  }
  for (const url of ["//elsewhere.example", "https://me:secret@status.hearthost.example", "ftp://status.example"]) {
    expect(problems({ ...SITE, statusPage: { ...page, url } })).toHaveLength(1);
  }
  expect(problems({ ...SITE, statusPage: { ...page, url: "http://status.hearthost.example", seconds: 5 } })).toEqual([
    "statusPage.url: must be an address that begins with https://, without a name or password, or a path of this server",
    "statusPage.seconds: must be at least 60",
  ]);
  expect(problems({ ...SITE, statusPage: { ...page, components: { abc: ["parking"] } } })).toEqual([
    'statusPage: must name categories of this site, or "support"',
  ]);
});

test("letters lead to a page over https, or to a path of this server", () => {
  for (const page of ["https://www.hearthost.example/help#chat", "/", "/clubs.html", "http://localhost:4173/"])
    expect(problems({ ...SITE, page })).toEqual([]);
  for (const page of ["", "help", "//elsewhere.example", "javascript:alert(1)", "https://me:secret@hearthost.example"])
    expect(problems({ ...SITE, page })).toEqual([
      "page: must be an address that begins with https://, without a name or password, or a path of this server",
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
