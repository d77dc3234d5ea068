import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openSqlite, readBack } from "./sqlite.ts";
import { temporaryFolder } from "./testing/fixtures.ts";

interface Tables {
  note: { id: number; words: string };
}

async function openNotes(file: string) {
  const sqlite = openSqlite(file);
  onTestFinished(() => sqlite.close());
  const db = new Kysely<Tables>({ dialect: sqlite.dialect });
  await db.schema
    .createTable("note")
    .ifNotExists()
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("words", "text")
    .execute();
  return { sqlite, db };
}

test("a database file reports WAL and full syncing on the connection that the app writes by", async () => {
  const { sqlite, db } = await openNotes(join(temporaryFolder(), "notes.sqlite"));
  const journal = await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(db);
  const synchronous = await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(db);
  const foreignKeys = await sql<{ foreign_keys: number }>`PRAGMA foreign_keys`.execute(db);
  expect(journal.rows).toEqual([{ journal_mode: "wal" }]);
  expect(synchronous.rows).toEqual([{ synchronous: 2 }]);
  expect(foreignKeys.rows).toEqual([{ foreign_keys: 1 }]);
  expect(sqlite.durability.class).toBe("synced");
  expect(sqlite.durability.pragmas).toMatchObject({ journal_mode: "wal", synchronous: 2, busy_timeout: 5000 });
});

test("a setting that the database did not take is refused in one sentence", () => {
  const sqlite = openSqlite(":memory:");
  onTestFinished(() => sqlite.close());
  expect(() => readBack(sqlite.database, { journal_mode: "wal" })).toThrow(
    "The database does not take the setting journal_mode=wal (it says memory), so writes would not be safe.",
  );
  expect(sqlite.durability.class).toBe("memory");
});

test("a file that is no database is refused in one sentence", () => {
  const file = join(temporaryFolder(), "notes.sqlite");
  writeFileSync(file, "this is not a database, and it is long enough for a header of one hundred bytes ".repeat(4));
  expect(() => openSqlite(file)).toThrow(/^The database .*notes\.sqlite cannot be used: file is not a database\.$/);
});

test("inserts give back rows, updates count their changes, and a rolled back transaction leaves nothing", async () => {
  const { db } = await openNotes(join(temporaryFolder(), "notes.sqlite"));
  const inserted = await db.insertInto("note").values({ id: 1, words: "warm" }).returning("words").execute();
  const updated = await db.updateTable("note").set({ words: "warmer" }).where("id", "=", 1).executeTakeFirst();
  const failed = db.transaction().execute(async (tx) => {
    await tx.insertInto("note").values({ id: 2, words: "lost" }).execute();
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(inserted).toEqual([{ words: "warm" }]);
  expect(updated.numUpdatedRows).toBe(1n);
  expect(await db.selectFrom("note").selectAll().execute()).toEqual([{ id: 1, words: "warmer" }]);
});

test("rows can be read one by one, and all at once afterwards", async () => {
  const { db } = await openNotes(":memory:");
  const rows = [1, 2, 3].map((id) => ({ id, words: `word ${id}` }));
  await db.insertInto("note").values(rows).execute();
  const seen: number[] = [];
  const query = db.selectFrom("note").select("id").orderBy("id");
  for await (const { id } of query.stream()) seen.push(id);
  expect(seen).toEqual([1, 2, 3]);
  expect(await query.execute()).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test("a write waits for another process that is writing", async () => {
  const file = join(temporaryFolder(), "notes.sqlite");
  const { db } = await openNotes(file);
  const other = openSqlite(file);
  onTestFinished(() => other.close());
  other.database.exec("PRAGMA busy_timeout = 0");
  await db.transaction().execute(async (tx) => {
    await tx.selectFrom("note").selectAll().execute();
    expect(() => other.database.exec("INSERT INTO note VALUES (7, 'in between')")).toThrow("database is locked");
    await tx.insertInto("note").values({ id: 1, words: "first" }).execute();
  });
  expect(await db.selectFrom("note").select("id").execute()).toEqual([{ id: 1 }]);
});
