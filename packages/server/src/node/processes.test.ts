import { appendFileSync, copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { path } from "@warmline/protocol";
import { expect, test } from "vitest";
import { createMailbox } from "./mailbox.ts";
import { systemCode } from "./start-problem.ts";
import { temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { smallDisks } from "./testing/small-disk.ts";
import { warmline } from "./testing/spawn.ts";
import { arrive, newId } from "./testing/visitor.ts";

const STOP_MS = 5_000;
/** Until one kill falls between commit and answer. */
const KILLING_MS = 180_000;
const TICKET = {
  kind: "ticket",
  category: "billing",
  gist: "A bill",
  details: "",
  email: "a@post.example",
  name: null,
};
const KIBIBYTES = 8_192;
const LONG = "All work and no play makes the site a dull place. ".repeat(79);

function setUp() {
  const folder = temporaryFolder();
  writeSite(folder);
  const run = () =>
    warmline(["start", "--site", "hearthost.json", "--data", "data", "--port", "0", "--mailbox"], folder);
  const start = async () => {
    const server = run();
    const [, url = ""] = await server.printed(/Alive +(http:\S+)\/healthz\n/);
    return { ...server, url };
  };
  return { folder, run, start };
}

/** Says one thing after another until the server is gone. Returns the ids that were acknowledged and the codes of refusals. */
async function talk(visitor: Awaited<ReturnType<typeof arrive>>, chat: string, stored: string[], codes: Set<string>) {
  for (;;) {
    const id = newId();
    try {
      const answer = await visitor.say(chat, "Hello", id);
      if (answer.status === 201) stored.push(id);
      else codes.add(((await answer.json()) as { code: string }).code);
    } catch {
      return;
    }
  }
}

/** Fills the disk up to its last byte. */
function fill(file: string): void {
  const bytes = Buffer.alloc(4_096);
  for (;;) {
    try {
      appendFileSync(file, bytes);
    } catch (error) {
      if (systemCode(error) === "ENOSPC") return;
      throw error;
    }
  }
}

test("K7 fault 39: a second server refuses a folder with one sentence, and a killed one frees it", async () => {
  const { folder, run, start } = setUp();
  const first = await start();
  const second = run();
  expect(await second.exited).toEqual({ code: 1, signal: null });
  expect(second.stderr()).toBe(
    `The data folder ${join(folder, "data")} is in use by another Warmline server; ` +
      "stop that one or choose another with --data.\n",
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  first.kill("SIGKILL");
  expect(await first.exited).toEqual({ code: null, signal: "SIGKILL" });
  const third = await start();
  expect((await fetch(`${third.url}/readyz`)).status).toBe(200);
});

test("F6 fault 21: a server that is told to go amid writes tells its streams, keeps what it answered, and is gone in time", async () => {
  const { start } = setUp();
  const server = await start();
  const visitors = await Promise.all(Array.from({ length: 4 }, () => arrive(server.url)));
  const chats = await Promise.all(visitors.map((visitor) => visitor.openChat()));
  const streams = visitors.map(async (visitor) => (await visitor.stream()).text());
  const stored = visitors.map((): string[] => []);
  const codes = new Set<string>();
  const talks = visitors.map((visitor, i) => talk(visitor, chats[i] ?? "", stored[i] ?? [], codes));
  await expect.poll(() => stored.every((ids) => ids.length > 5)).toBe(true);
  const asked = performance.now();
  server.kill("SIGTERM");
  for (const text of await Promise.all(streams))
    expect(text).toMatch(/event: bye\ndata: {"reason":"draining","retryMs":\d+}\n\n$/);
  expect(await server.exited).toEqual({ code: 0, signal: null });
  expect(performance.now() - asked).toBeLessThan(STOP_MS);
  expect(server.stderr()).toBe("");
  await Promise.all(talks);
  expect([...codes].filter((code) => code !== "unavailable")).toEqual([]);

  const next = await start();
  for (const [i, visitor] of visitors.entries()) {
    const { snapshot } = (await arrive(next.url, visitor.session.restore)).session;
    expect(snapshot.messages.map(({ id }) => id)).toEqual(expect.arrayContaining(stored[i] ?? []));
  }
});

test.each(smallDisks())(
  "K6 fault 38: a disk that is full to the last byte is `storage-full`; reads and streams go on, what was stored is whole",
  async (onSmallDisk) => {
    const folder = temporaryFolder();
    writeSite(folder);
    const data = join(folder, "data");
    mkdirSync(data);
    const args = ["start", "--site", "hearthost.json", "--data", "data", "--port", "0"];
    const server = warmline(args, folder, onSmallDisk(data, KIBIBYTES));
    const [, url = ""] = await server.printed(/Alive +(http:\S+)\/healthz\n/);
    const seen = join("/proc", String(server.pid), "root", data);

    const visitor = await arrive(url);
    const chat = await visitor.openChat();
    const stored: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const id = newId();
      if ((await visitor.say(chat, LONG, id)).status === 201) stored.push(id);
    }
    expect(stored).toHaveLength(5);
    fill(join(seen, "ballast"));
    const refused: string[] = [];
    while (refused.length < 20) {
      const id = newId();
      const answer = await visitor.say(chat, LONG, id);
      if (answer.status === 201) {
        stored.push(id);
        continue;
      }
      expect(await answer.json()).toMatchObject({ code: "storage-full", status: 507 });
      expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
      refused.push(id);
    }

    const back = await arrive(url, visitor.session.restore);
    expect(back.session.snapshot.messages.map(({ id }) => id)).toEqual(stored);
    const told = await (await back.stream("&wait=0", visitor.session.cursor)).text();
    expect(told.match(/^event: feed$/gm)).toHaveLength(1 + stored.length);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    rmSync(join(seen, "ballast"));
    for (const id of refused) expect((await back.say(chat, LONG, id)).status).toBe(201);
    for (const id of stored) expect((await back.say(chat, LONG, id)).status).toBe(200);
    const copy = join(folder, "copy.sqlite");
    for (const end of ["", "-wal"]) copyFileSync(join(seen, `warmline.sqlite${end}`), copy + end);
    const database = new DatabaseSync(copy);
    expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    const kept = database.prepare("select id from message order by seq").all();
    expect(kept.map(({ id }) => id)).toEqual([...stored, ...refused]);
    database.close();
    server.kill("SIGTERM");
    expect(await server.exited).toEqual({ code: 0, signal: null });
  },
);

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

test(
  "K2 fault 5: what was committed when the server was killed is told to whoever resumes, and its letter goes out once",
  async () => {
    const { folder, start } = setUp();
    const log = join(folder, "data", "warmline.sqlite-wal");
    const written = () => (existsSync(log) ? statSync(log).size : 0);
    const mailbox = createMailbox(join(folder, "data", "mailbox"));
    let isLost = false;
    for (let round = 0; !isLost; round += 1) {
      const server = await start();
      const visitor = await arrive(server.url);
      const conversationId = newId();
      const address = path("conversation", { conversationId });
      const before = written();
      const asked = visitor.put(address, TICKET).then(
        ({ status }) => status,
        () => null,
      );
      await until(() => written() > before);
      server.kill("SIGKILL");
      await server.exited;
      const status = await asked;

      const next = await start();
      const isStored = (await arrive(next.url, visitor.session.restore)).session.snapshot.conversations.length > 0;
      const told = await (await visitor.at(next.url).stream("&wait=0")).text();
      expect(told.includes(`"id":"${conversationId}"`)).toBe(isStored);
      expect([isStored ? 201 : null, null]).toContain(status);
      expect((await visitor.at(next.url).put(address, TICKET)).status).toBe(isStored ? 200 : 201);
      isLost = isStored && status === null;
      await expect.poll(() => mailbox.list()).toHaveLength(round + 1);
      next.kill("SIGTERM");
      await next.exited;
    }
  },
  KILLING_MS,
);
