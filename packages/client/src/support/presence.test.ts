import { expect, test } from "vitest";
import { stubPage } from "../test-kit/connection.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, NOON, snapshot } from "../test-kit/fixtures.ts";
import { refusal, unreachable } from "../test-kit/scripted-fetch.ts";

const waiting = chat({ state: "waiting", agentId: null, contactId: null, waitingSince: NOON });

async function setUp(conversations = [waiting]) {
  const look = stubPage();
  const world = setUpSupport();
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

test("nothing is said after the end", async () => {
  const { client, look, presences } = await setUp();
  client.destroy();
  look("visibilitychange");
  await settle();
  expect(presences()).toHaveLength(1);
});
