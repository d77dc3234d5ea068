import { path } from "@warmline/protocol";
import { openSqlite } from "@warmline/server/node";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newId, Visitor } from "../../src/index.ts";
import { buildWorld } from "../../src/world/world.ts";
import { counts } from "../counts.ts";

async function openOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), "warmline-full-"));
  const { dialect, database, close } = openSqlite(join(folder, "warmline.sqlite"));
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  return { world: await buildWorld({ dialect }), database };
}

test("K6 fault 38: a full disk is a refusal that may pass, stores nothing, and leaves the server well", async () => {
  const { world, database } = await openOnDisk();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const pages = Number(Object.values(database.prepare("PRAGMA page_count").get() ?? {})[0]);
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const messageId = newId();
  const address = path("message", { conversationId: chat, messageId });
  const text = "x".repeat(4_000);
  let before = await counts(world);
  let refused = await visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text });
  for (let i = 0; i < 20 && refused.ok; i += 1) {
    before = await counts(world);
    refused = await visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text });
  }
  expect(await refused.json()).toMatchObject({ code: "storage-full", status: 507 });
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await counts(world)).toEqual(before);

  database.exec("PRAGMA max_page_count = 1000000");
  expect((await visitor.put(address, { text })).status).toBe(201);
  expect((await visitor.put(address, { text })).status).toBe(200);
});

test("R1 a store that breaks in mid-transaction is an internal problem, and what follows works", async () => {
  const { world, database } = await openOnDisk();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  database.exec("ALTER TABLE event RENAME TO lost");
  const before = await world.store.db.selectFrom("message").select("id").execute();
  const broken = await visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text: "Hi" });
  expect(await broken.json()).toMatchObject({ code: "internal", status: 500 });
  expect(await world.store.db.selectFrom("message").select("id").execute()).toEqual(before);
  database.exec("ALTER TABLE lost RENAME TO event");
  expect((await visitor.say(chat, "Hi")).events).toHaveLength(1);
});
