import { uuidv7 } from "@warmline/protocol";
import { expect, test } from "vitest";
import type { AppContext } from "../app/context.ts";
import { createInProcessBus } from "../bus/in-process.ts";
import { openSqlite } from "../node/sqlite.ts";
import { insertJobs } from "../storage/outbox.ts";
import { openStorage, type Storage } from "../storage/storage.ts";
import { Worker } from "./worker.ts";

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** A worker on a clock whose timers never ring: only waking it counts. */
async function setUp() {
  const storage = await openStorage(openSqlite(":memory:").dialect, 0, random);
  const logged: string[] = [];
  const bus = createInProcessBus((error) => logged.push(String(error)));
  const timers = new Set<object>();
  const clock = {
    now: () => 1_000,
    setTimeout: () => {
      const timer = {};
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: unknown) => void timers.delete(timer as object),
  };
  const note = (message: string) => void logged.push(message);
  const log = { info: note, warn: note, error: note };
  const sites = { get: () => ({}), all: () => [], subscribe: () => () => undefined };
  const carryOut = async () => ({ ok: true });
  const context = { carryOut, options: { storage, bus, clock, random, log, sites } } as unknown as AppContext;
  return { storage, bus, worker: new Worker(context, ["promise-due"]), logged, timers };
}

async function addJob(storage: Storage): Promise<void> {
  const id = () => uuidv7(1_000, random);
  const body = { siteId: "fernhost", conversationId: id(), promiseId: id() };
  await insertJobs(storage.db, [{ id: id(), kind: "promise-due", body, dueAt: 1_000 }]);
}

const left = async ({ db }: Storage) => (await db.selectFrom("outbox").select("id").execute()).length;

test("a job that comes at any moment of the worker’s falling asleep is done", async () => {
  const { storage, bus, worker, logged } = await setUp();
  worker.start();
  for (let steps = 0; steps < 120; steps += 1) {
    await addJob(storage);
    bus.publish({ type: "work", siteId: "fernhost" });
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    await addJob(storage);
    bus.publish({ type: "work", siteId: "fernhost" });
    await expect.poll(() => left(storage), { interval: 1, message: `after ${steps} steps` }).toBe(0);
  }
  expect(logged).toEqual([]);
  await worker.stop();
});

test("a stopped worker leaves no timer behind, not even when its store has gone", async () => {
  const { storage, worker, bus, timers } = await setUp();
  worker.start();
  const stopped = worker.stop();
  await storage.close();
  bus.publish({ type: "work", siteId: "fernhost" });
  await stopped;
  expect(timers.size).toBe(0);
});
