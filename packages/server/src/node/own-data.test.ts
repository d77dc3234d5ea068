import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { erase } from "../own-data/erase.ts";
import { engineOf } from "../storage/engine.ts";
import { SECRET, tellEverything } from "../storage/conformance/own-data.ts";
import { openStore, say } from "../storage/conformance/store.ts";
import { openSqlite } from "./sqlite.ts";
import { temporaryFolder } from "./testing/fixtures.ts";

test("E2 what was erased is in none of the bytes of an SQLite store, among those of many others", async () => {
  const folder = temporaryFolder();
  const store = await openStore(async () => openSqlite(join(folder, "warmline.sqlite")));
  const { db } = store.storage;
  const people = [];
  for (let nth = 0; nth < 12; nth += 1) {
    people.push((await tellEverything(store)).visitor);
    const neighbour = store.visitor();
    const chat = await store.openChat(neighbour);
    for (let word = 0; word < 25; word += 1)
      await store.write(neighbour, say(chat, store.newId(), `Something else, ${"and more of it ".repeat(word * 8)}`));
  }
  const places = () => {
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString("latin1"));
    return files.join("\n").split(SECRET).length - 1;
  };
  expect(places()).toBeGreaterThan(people.length);
  for (const { claims } of people) await erase(store.options, claims);
  await engineOf(db).forgetDeleted(db);
  expect(places()).toBe(0);
});
