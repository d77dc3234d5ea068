import { chatState, createSupport, type SupportClient } from "@warmline/client";
import { openStorage } from "@warmline/server";
import { startServer, type RunningServer } from "@warmline/server/node";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, inject, onTestFinished, test } from "vitest";
import { freshDatabase } from "../storage/fresh-database.ts";
import { createStorage } from "../../src/people/storage.ts";
import { FERNHOST } from "../../src/world/site.ts";

/** A server on a folder of its own, which can be stopped, and come back on the same port with the database of another day. */
async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), "warmline-back-"));
  const site = join(folder, "fernhost.json");
  writeFileSync(site, JSON.stringify(FERNHOST));
  const data = join(folder, "data");
  const database = join(data, "warmline.sqlite");
  const copy = join(folder, "copy.sqlite");
  const warned: string[] = [];
  const log = { info: () => undefined, warn: (message: string) => void warned.push(message), error: () => undefined };
  let server: RunningServer = await startServer({ siteFiles: [site], data, log });
  const port = Number(new URL(server.url).port);
  onTestFinished(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  return {
    url: server.url,
    warned,
    stop: () => server.stop(),
    start: async () => {
      server = await startServer({ siteFiles: [site], data, log, port });
    },
    backUp: () => copyFileSync(database, copy),
    putBack() {
      for (const end of ["-wal", "-shm"]) rmSync(database + end, { force: true });
      copyFileSync(copy, database);
    },
  };
}

const rows = (client: SupportClient) =>
  chatState.rows(client.getState()).map(({ text, parts, status }) => {
    const part = parts.find(({ type }) => type === "text");
    return [part?.type === "text" ? part.text : text, status];
  });

test("F10 fault 14: after a backup was put back a widget shows what there is, and sends what it kept", async () => {
  const place = await setUp();
  const client = createSupport({ server: place.url, site: "fernhost", storage: createStorage() });
  onTestFinished(() => client.destroy());
  client.support.open();
  await expect.poll(() => client.getState().connection.status).toBe("live");
  client.chat.send("kept in the backup");
  await expect.poll(() => rows(client)).toEqual([["kept in the backup", "sent"]]);
  await place.stop();
  place.backUp();
  await place.start();
  await expect.poll(() => client.getState().connection.status).toBe("live");
  client.chat.send("written after the backup");
  await expect.poll(() => rows(client).at(-1)).toEqual(["written after the backup", "sent"]);
  await place.stop();
  place.putBack();
  client.chat.send("typed while nobody answered");
  await place.start();
  expect(place.warned).toEqual(["everybody who was connected before reads everything anew"]);
  await expect
    .poll(() => rows(client))
    .toEqual([
      ["kept in the backup", "sent"],
      ["typed while nobody answered", "sent"],
    ]);
}, 120_000);

test.each([inject("postgres")].flatMap((postgres) => postgres ?? []))(
  "F10 a PostgreSQL store has the same epoch at every start, and another one when it was put back",
  async (postgres) => {
    const database = await freshDatabase(postgres);
    onTestFinished(() => database.remove());
    const start = async () => {
      const { dialect } = await database.open();
      const storage = await openStorage(dialect, 0, (bytes) => crypto.getRandomValues(bytes));
      return { db: storage.db, epoch: storage.epoch, anew: storage.anew };
    };
    const together = await Promise.all(Array.from({ length: 6 }, start));
    const again = await start();
    for (const { epoch, anew } of together) expect([epoch, anew]).toEqual([again.epoch, null]);

    await sql`alter table meta rename to meta_before`.execute(again.db);
    await sql`create table meta as table meta_before`.execute(again.db);
    await sql`alter table meta add primary key (key)`.execute(again.db);
    const back = await start();
    expect(back.anew).toBe("the database is another one than before, or was put back to an earlier time");
    expect(back.epoch).not.toBe(again.epoch);
    expect(await start()).toMatchObject({ epoch: back.epoch, anew: null });
  },
);
