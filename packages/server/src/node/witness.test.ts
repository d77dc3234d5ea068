import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import type { Log } from "../environment.ts";
import { runRestoredCommand } from "./restored-command.ts";
import { startServer } from "./start-server.ts";
import { keptLog, temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { arrive } from "./testing/visitor.ts";

const TOLD = "warn: everybody who was connected before reads everything anew";

async function setUp() {
  const folder = temporaryFolder();
  const site = writeSite(folder);
  const data = join(folder, "data");
  const database = join(data, "warmline.sqlite");
  const copy = join(folder, "copy.sqlite");
  const log = keptLog();
  const start = async (given: Log = log) => {
    const server = await startServer({ siteFiles: [site], data, log: given });
    onTestFinished(() => server.stop());
    return server;
  };
  const epochOf = async (url: string) => (await arrive(url)).session.cursor.split(":")[0];
  return { folder, data, database, copy, log, start, epochOf };
}

test("F10 a store that was not put back keeps its epoch, however it was stopped", async () => {
  const { start, epochOf, log } = await setUp();
  const epochs: unknown[] = [];
  for (let i = 0; i < 3; i += 1) {
    const server = await start();
    await (await arrive(server.url)).openChat();
    epochs.push(await epochOf(server.url));
    await server.stop();
  }
  expect(new Set(epochs).size).toBe(1);
  expect(log.lines).toEqual([]);
});

test("F10 F3 fault 14: a database that was put back has another epoch, and old cursors are told to begin anew", async () => {
  const { start, database, copy, log } = await setUp();
  const first = await start();
  const visitor = await arrive(first.url);
  const chat = await visitor.openChat();
  await first.stop();
  copyFileSync(database, copy);

  const second = await start();
  const back = await arrive(second.url, visitor.session.restore);
  await back.say(chat, "This will be forgotten");
  const { cursor } = (await arrive(second.url, visitor.session.restore)).session;
  await second.stop();
  for (const end of ["-wal", "-shm"]) rmSync(database + end, { force: true });
  copyFileSync(copy, database);

  const third = await start();
  expect(log.lines).toEqual([TOLD]);
  const again = await arrive(third.url, visitor.session.restore);
  await again.say(chat, "And this comes in its place");
  expect(await (await again.stream("&wait=0", cursor)).text()).toContain('event: resync\ndata: {"reason":"epoch"}');
});

test("F10 the witness keeps up while the server runs", async () => {
  const { start, data } = await setUp();
  const server = await start();
  const seen = () => JSON.parse(readFileSync(join(data, "witness"), "utf8")) as object;
  expect(seen()).toMatchObject({ last: null });
  const visitor = await arrive(server.url);
  await visitor.openChat();
  await expect.poll(seen).toMatchObject({ last: { visitorId: visitor.session.snapshot.visitor.id, seq: 1 } });
});

test("F10 K8 a feed that retention emptied before the server was killed is no sign of an older store", async () => {
  const { start, data, database, epochOf, log } = await setUp();
  const first = await start();
  await (await arrive(first.url)).openChat();
  await first.stop();
  const seen = readFileSync(join(data, "witness"), "utf8");
  const second = await start();
  const epoch = await epochOf(second.url);
  await second.stop();

  // As if the first had been killed after its last events left the feed: nobody noted anything then.
  const beside = new DatabaseSync(database);
  beside.exec("update visitor set feed_after = seq; delete from event");
  beside.close();
  writeFileSync(join(data, "witness"), seen);
  const third = await start();
  expect(await epochOf(third.url)).toBe(epoch);
  expect(log.lines).toEqual([]);
  expect(readFileSync(join(data, "witness"), "utf8")).toBe(seen);
});

test("F10 an empty database in the place of another one has another epoch once, not at every start", async () => {
  const { start, database, epochOf, log } = await setUp();
  const first = await start();
  await first.stop();
  const empty = readFileSync(database);
  const second = await start();
  await (await arrive(second.url)).openChat();
  await second.stop();
  writeFileSync(database, empty);
  const epochs: unknown[] = [];
  for (let i = 0; i < 2; i += 1) {
    const server = await start();
    epochs.push(await epochOf(server.url));
    await server.stop();
  }
  expect(new Set(epochs).size).toBe(1);
  expect(log.lines).toEqual([TOLD]);
});

test("a database that is none is refused in one sentence", async () => {
  const { start, data, database } = await setUp();
  mkdirSync(data);
  writeFileSync(database, "This is not a database, and longer than nothing.");
  await expect(start()).rejects.toMatchObject({
    code: "storage-unusable",
    message: `The database ${database} cannot be used: file is not a database.`,
  });
});

test("F10 a database that lost its witness, or has somebody else’s, has another epoch", async () => {
  const { start, data, epochOf, log } = await setUp();
  const witness = join(data, "witness");
  const spoil = [() => rmSync(witness), () => writeFileSync(witness, "{"), () => replaceEpoch(witness)];
  const server = await start();
  const epochs = [await epochOf(server.url)];
  await server.stop();
  for (const harm of spoil) {
    harm();
    const next = await start();
    epochs.push(await epochOf(next.url));
    await next.stop();
  }
  expect(new Set(epochs).size).toBe(4);
  expect(log.lines).toEqual([TOLD, TOLD, TOLD]);
});

test("F10 a folder that was put back whole has another epoch once somebody says so", async () => {
  const { start, data, epochOf, log } = await setUp();
  const server = await start();
  const before = await epochOf(server.url);
  const flags = { data, database: null };
  await expect(runRestoredCommand(flags, log)).rejects.toMatchObject({ code: "folder-locked" });
  await server.stop();
  expect(await runRestoredCommand(flags, log)).toMatch(/^From the next start on.+anew\.$/);
  const next = await start();
  expect(await epochOf(next.url)).not.toBe(before);
});

test("a folder without a store cannot have been put back", async () => {
  const { data, log } = await setUp();
  await expect(runRestoredCommand({ data, database: null }, log)).rejects.toMatchObject({ code: "folder-empty" });
  expect(existsSync(data)).toBe(false);
});

function replaceEpoch(witness: string): void {
  const seen = JSON.parse(readFileSync(witness, "utf8")) as object;
  writeFileSync(witness, JSON.stringify({ ...seen, epoch: "another" }));
}
