import { afterEach, expect, test } from "vitest";
import { indexedDbJournal } from "./indexed-db.ts";
import type { Journal } from "./journal.ts";

const opened: [name: string, journal: Journal][] = [];

function open(name: string = crypto.randomUUID()): { name: string; journal: Journal } {
  const journal = indexedDbJournal(name);
  opened.push([name, journal]);
  return { name, journal };
}

afterEach(async () => {
  for (const [, journal] of opened) journal.close();
  const names = new Set(opened.splice(0).map(([name]) => name));
  for (const name of names) {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener("success", resolve);
      request.addEventListener("error", resolve);
    });
  }
});

test("O1: what one page wrote another reads, by the beginning of its name and in the order of the names", async () => {
  const { name, journal } = open();
  await journal.write({ "b 2": { text: "two" }, "b 1": [1, null], a: "other", "b\uffff": "far" });
  const { journal: other } = open(name);
  expect(await other.read("b ")).toEqual([
    ["b 1", [1, null]],
    ["b 2", { text: "two" }],
  ]);
  expect(await other.read("c")).toEqual([]);
});

test("O1: a write takes effect as a whole: with one thing that cannot be kept nothing changes", async () => {
  const { journal } = open();
  await journal.write({ a: "first" });
  await expect(journal.write({ a: undefined, b: "second", c: () => "no" })).rejects.toMatchObject({
    name: "DataCloneError",
  });
  expect(await journal.read("")).toEqual([["a", "first"]]);
  await journal.write({ a: undefined, b: "second" });
  expect(await journal.read("")).toEqual([["b", "second"]]);
});

test("nothing is opened before it is needed, and a closed journal opens itself again", async () => {
  const { name, journal } = open();
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  await journal.write({ a: 1 });
  journal.close();
  expect(await journal.read("")).toEqual([["a", 1]]);
});

test("a page that wants to delete the database is not held up", async () => {
  const { name, journal } = open();
  await journal.write({ a: 1 });
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(request.error as DOMException));
  });
  await journal.write({ b: 2 });
  expect(await journal.read("")).toEqual([["b", 2]]);
});

test("O7 fault 26: a database that cannot be opened is a rejection, and is tried anew the next time", async () => {
  const { name, journal } = open();
  // A newer version of the same name refuses an older one.
  const newer = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 2);
    request.addEventListener("success", () => resolve(request.result));
  });
  await expect(journal.write({ a: 1 })).rejects.toMatchObject({ name: "VersionError" });
  newer.close();
  await new Promise((resolve) => indexedDB.deleteDatabase(name).addEventListener("success", resolve));
  await journal.write({ a: 1 });
  expect(await journal.read("")).toEqual([["a", 1]]);
});
