import { uuidv7 } from "@warmline/protocol";
import { expect, onTestFinished, test } from "vitest";
import { openSqlite } from "../node/sqlite.ts";
import { claimJob, finishJob, insertJobs, nextDue, parkJob, postponeJob, readBacklog, type JobKind } from "./outbox.ts";
import { openStorage, type Storage } from "./storage.ts";

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

async function open(): Promise<Storage> {
  const storage = await openStorage(openSqlite(":memory:").dialect, 0, random);
  onTestFinished(() => storage.close());
  return storage;
}

async function add({ db }: Storage, kind: JobKind, dueAt: number): Promise<string> {
  const id = uuidv7(1_000, random);
  await insertJobs(db, [{ id, kind, body: {}, dueAt }]);
  return id;
}

test("K2 fault 9: of several workers who look at once each gets another job, and the last gets none", async () => {
  const storage = await open();
  const ids = await Promise.all([1, 2, 3].map((dueAt) => add(storage, "promise-due", dueAt)));
  const got = await Promise.all(Array.from({ length: 4 }, () => claimJob(storage, "promise-due", 10, 20)));
  expect(got.map((job) => job?.id)).toEqual([...ids, undefined]);
});

test("K2 a job is free again once the time of whoever took it is over", async () => {
  const storage = await open();
  const id = await add(storage, "promise-due", 1);
  expect(await claimJob(storage, "promise-due", 10, 20)).toMatchObject({ id, attempts: 1 });
  expect(await claimJob(storage, "promise-due", 19, 30)).toBeUndefined();
  expect(await nextDue(storage.db, ["promise-due"])).toBe(20);
  expect(await claimJob(storage, "promise-due", 20, 30)).toMatchObject({ id, attempts: 2 });
});

test("K2 a worker that lost its job to another one neither gives it back nor sets it aside", async () => {
  const storage = await open();
  await add(storage, "promise-due", 1);
  const slow = await claimJob(storage, "promise-due", 10, 20);
  await claimJob(storage, "promise-due", 20, 80);
  if (slow) await postponeJob(storage.db, slow, 21, "late");
  if (slow) await parkJob(storage.db, slow, 21, "late");
  expect(await claimJob(storage, "promise-due", 30, 90)).toBeUndefined();
  expect(await readBacklog(storage.db, 30)).toMatchObject({ due: 1, parked: 0 });
});

test("K3 fault 8: what failed before comes after what did not, and what was set aside not at all", async () => {
  const storage = await open();
  const [bad, good] = [await add(storage, "ticket-letter", 1), await add(storage, "ticket-letter", 2)];
  const first = await claimJob(storage, "ticket-letter", 10, 20);
  expect(first?.id).toBe(bad);
  if (first) await postponeJob(storage.db, first, 12, "no");
  expect((await claimJob(storage, "ticket-letter", 12, 20))?.id).toBe(good);
  const again = await claimJob(storage, "ticket-letter", 12, 20);
  expect(again?.id).toBe(bad);
  if (again) await parkJob(storage.db, again, 13, "never");
  expect(await claimJob(storage, "ticket-letter", 999, 1_999)).toMatchObject({ id: good });
});

test("K3 the backlog tells what is due, for how long, and what was set aside", async () => {
  const storage = await open();
  expect(await readBacklog(storage.db, 100)).toEqual({ due: 0, oldestMs: 0, parked: 0 });
  for (const dueAt of [40, 60, 500]) await add(storage, "answer-letter", dueAt);
  const oldest = await claimJob(storage, "answer-letter", 100, 160);
  if (oldest) await postponeJob(storage.db, oldest, 900, "no");
  expect(await readBacklog(storage.db, 100)).toEqual({ due: 2, oldestMs: 60, parked: 0 });
  const next = await claimJob(storage, "answer-letter", 100, 160);
  if (next) await parkJob(storage.db, next, 100, "never");
  expect(await readBacklog(storage.db, 100)).toEqual({ due: 1, oldestMs: 60, parked: 1 });
  if (oldest) await finishJob(storage.db, oldest.id);
  expect(await readBacklog(storage.db, 100)).toEqual({ due: 0, oldestMs: 0, parked: 1 });
});
