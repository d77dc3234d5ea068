import { expect, test } from "vitest";
import { memoryJournals } from "../journal/memory.ts";
import { stubPage } from "../test-kit/connection.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, NOON, snapshot } from "../test-kit/fixtures.ts";
import { refusal, unreachable } from "../test-kit/scripted-fetch.ts";

const waiting = chat({ state: "waiting", agentId: null, contactId: null, waitingSince: NOON });

async function setUp(conversations = [waiting], options: Parameters<typeof setUpSupport>[0] = {}) {
  const look = stubPage();
  const world = setUpSupport(options);
  world.server.snapshot = snapshot({ conversations });
  await world.open();
  const heartbeat = async () => {
    world.stream().send("heartbeat", { now: world.clock.now() });
    await settle();
  };
  return { ...world, look, heartbeat };
}

test("whoever waits presences the beginning of the stream and each heartbeat", async () => {
  const { heartbeat, presences } = await setUp();
  expect(presences().map(({ body, token }) => [body, token])).toEqual([[{}, "token-1"]]);
  await heartbeat();
  await heartbeat();
  expect(presences()).toHaveLength(3);
});

test("whoever lost the place while away presences, too, to get one again", async () => {
  const { presences } = await setUp([{ ...waiting, leftLineAt: NOON }]);
  expect(presences()).toHaveLength(1);
});

test("nobody else presences", async () => {
  const { heartbeat, presences } = await setUp([chat(), { ...waiting, kind: "ticket" }]);
  await heartbeat();
  expect(presences()).toEqual([]);
});

test("a page that is looked at again says so at once", async () => {
  const { look, presences } = await setUp();
  look("visibilitychange");
  await settle();
  expect(presences()).toHaveLength(2);
});

test("an answer that gets lost or refused is no error, and the next heartbeat is answered", async () => {
  const { client, server, heartbeat, presences } = await setUp();
  server.onPresence = unreachable;
  await heartbeat();
  server.onPresence = () => refusal("not-found");
  await heartbeat();
  server.onPresence = undefined;
  await heartbeat();
  expect(presences()).toHaveLength(4);
  expect(client.getState().connection.status).toBe("live");
});

test("a slow network holds one answer at a time", async () => {
  const { server, heartbeat, presences } = await setUp();
  server.onPresence = () => new Promise(() => undefined);
  await heartbeat();
  await heartbeat();
  expect(presences()).toHaveLength(2);
});

test("of several pages the one with the stream answers, and the next one once that is gone", async () => {
  const stored = new Map<string, string>();
  const storage = {
    get: (key: string) => stored.get(key) ?? null,
    set: (key: string, value: string) => void stored.set(key, value),
    remove: (key: string) => void stored.delete(key),
  };
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  const page = () => setUp([waiting], { storage, journal: memoryJournals(), tabs: undefined, random });
  const first = await page();
  await expect.poll(() => [first.client.getState().tab, first.presences().length]).toEqual(["leader", 1]);
  const second = await page();
  await expect.poll(() => second.client.getState().tab).toBe("follower");
  const before = second.presences().length;
  await first.heartbeat();
  expect(first.presences()).toHaveLength(2);
  expect(second.presences()).toHaveLength(before);
  first.client.destroy();
  await expect.poll(() => second.presences().length).toBeGreaterThan(before);
});

test("nothing is said after the end", async () => {
  const { client, look, presences } = await setUp();
  client.destroy();
  look("visibilitychange");
  await settle();
  expect(presences()).toHaveLength(1);
});
