import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import type { Letter } from "../app/contract.ts";
import { createMailbox } from "./mailbox.ts";
import { mailboxPages } from "./mailbox-pages.ts";
import { isLoopback } from "./peer.ts";
import { temporaryFolder } from "./testing/fixtures.ts";

const LETTER: Letter = {
  id: "01890000-0000-7000-8000-000000000001",
  to: "maria@example.com",
  from: "help@hearthost.example",
  subject: "We have <your> ticket",
  text: "Hello Maria & thank you",
  html: '<p onclick="alert(1)">Hello</p>',
  headers: { "Auto-Submitted": "auto-replied" },
  at: Date.UTC(2030, 0, 2, 3, 4),
};

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } as IncomingMessage });

test("a letter that is sent again is kept once, as it was first", async () => {
  const folder = join(temporaryFolder(), "mailbox");
  const mailbox = createMailbox(folder);
  expect(mailbox.list()).toEqual([]);
  await mailbox.send(LETTER);
  await mailbox.send({ ...LETTER, subject: "Again" });
  expect(mailbox.list()).toEqual([LETTER]);
  expect(readdirSync(folder)).toEqual([`${LETTER.id}.json`]);
});

test("letters are listed with the newest first", async () => {
  const mailbox = createMailbox(temporaryFolder());
  const newer = { ...LETTER, id: "01890000-0000-7000-8000-000000000002", at: LETTER.at + 1 };
  await mailbox.send(newer);
  await mailbox.send(LETTER);
  expect(mailbox.list().map(({ id }) => id)).toEqual([newer.id, LETTER.id]);
});

test("an id that is a path reaches no file outside the mailbox", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "secret.json"), JSON.stringify(LETTER));
  const mailbox = createMailbox(join(folder, "mailbox"));
  expect(mailbox.get("../secret")).toBeNull();
  await expect(mailbox.send({ ...LETTER, id: "../other" })).rejects.toThrow("letters, digits and hyphens");
});

test("the pages show who wrote what to whom, and nothing in a letter becomes markup of the page", async () => {
  const mailbox = createMailbox(temporaryFolder());
  await mailbox.send(LETTER);
  const pages = mailboxPages(mailbox);
  const list = await (await pages.request("/", {}, from("127.0.0.1"))).text();
  expect(list).toContain(`<a href="/mailbox/${LETTER.id}">We have &lt;your&gt; ticket</a>`);
  const response = await pages.request(`/${LETTER.id}`, {}, from("::1"));
  const letter = await response.text();
  expect(response.status).toBe(200);
  expect(letter).toMatch(/<dt>Auto-Submitted<\/dt>\s*<dd>auto-replied<\/dd>/);
  expect(letter).toContain("Hello Maria &amp; thank you");
  expect(letter).toContain("2030-01-02 03:04 UTC");
  expect(letter).toContain('sandbox=""');
  expect(letter).toContain("&lt;p onclick=&quot;alert(1)&quot;&gt;");
  expect(letter).not.toContain("<p onclick");
});

test("the mailbox opens only on this machine, and not through a proxy on it", async () => {
  const pages = mailboxPages(createMailbox(temporaryFolder()));
  expect((await pages.request("/", {}, from("203.0.113.7"))).status).toBe(403);
  expect((await pages.request("/", {})).status).toBe(403);
  const proxied = { headers: { "X-Forwarded-For": "203.0.113.7" } };
  expect((await pages.request("/", proxied, from("127.0.0.1"))).status).toBe(403);
  expect((await pages.request("/nothing", {}, from("127.0.0.1"))).status).toBe(404);
});

test("loopback is told from other addresses", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].filter(isLoopback)).toHaveLength(4);
  expect(["10.0.0.1", "::ffff:10.0.0.1", "localhost", "", null].filter(isLoopback)).toEqual([]);
});
