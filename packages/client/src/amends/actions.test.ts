import { expect, test } from "vitest";
import { amendsState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, NOON, offer, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable } from "../test-kit/scripted-fetch.ts";

const { id } = offer();

async function offered(values: Parameters<typeof offer>[0] = {}) {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({ conversations: [chat()], offers: [offer(values)] });
  await setUp.open();
  const view = () => amendsState.offer(setUp.client.getState(), id);
  const changed = (change: Parameters<typeof offer>[0]) => ({
    type: "offer.changed",
    seq: 1,
    at: NOON,
    offer: offer(change),
  });
  return { ...setUp, view, changed };
}

test("however often it is clicked, one claim goes, and nothing is called claimed before the server grants it", async () => {
  const { client, server, puts, view, changed } = await offered();
  let grant = (): void => undefined;
  server.onPut = () =>
    new Promise((resolve) => {
      grant = () =>
        resolve(json({ id: null, events: [changed({ state: "claimed", code: "HH-1", settledAt: NOON })] }, 201));
    });
  expect(view()).toMatchObject({ status: "open" });
  client.amends.claim(id);
  client.amends.claim(id);
  await settle();
  client.amends.claim(id);
  expect(view()).toMatchObject({ status: "claiming", offer: { state: "open", code: null } });
  grant();
  await settle();
  client.amends.claim(id);
  await settle();
  expect(view()).toMatchObject({ status: "claimed", offer: { code: "HH-1" } });
  expect(puts()).toHaveLength(1);
  expect(client.getState().outbox).toEqual([]);
});

test("a refusal is told, and asked again it is the same claim", async () => {
  const { client, server, puts, view } = await offered();
  server.onPut = () => refusal("wrong-state");
  client.amends.claim(id);
  await settle();
  expect(view()).toMatchObject({ status: "failed", failure: { code: "wrong-state" } });
  client.amends.claim(id);
  await settle();
  const [first, second] = puts().map(({ path }) => path);
  expect(first).toMatch(new RegExp(`^/v1/offers/${id}/claims/`));
  expect(second).toBe(first);
});

test("what is over says so, and lets go of a claim that was refused for it", async () => {
  const { client, server, stream, view, changed } = await offered();
  server.onPut = () => refusal("offer-gone");
  client.amends.claim(id);
  await settle();
  expect(view()).toMatchObject({ status: "failed", failure: { code: "offer-gone" } });
  stream().send("feed", changed({ state: "expired", settledAt: NOON }), "epoch:1");
  await settle();
  expect(view()).toMatchObject({ status: "expired", failure: null });
  expect(client.getState().outbox).toEqual([]);
  client.amends.claim(id);
  expect(client.getState().outbox).toEqual([]);
  expect(amendsState.offer(client.getState(), "unknown")).toBeNull();
});

test("a claim whose answer was lost is done with once all is told anew", async () => {
  const { client, server, stream, clock, view } = await offered();
  server.onPut = unreachable;
  client.amends.claim(id);
  await settle();
  expect(view()).toMatchObject({ status: "claiming", failure: { code: "network" } });
  server.snapshot = snapshot({ conversations: [chat()], offers: [offer({ state: "claimed", code: "HH-1" })] });
  stream().send("resync", { reason: "too-old" });
  await clock.advance(1_000);
  expect(view()).toMatchObject({ status: "claimed", offer: { code: "HH-1" } });
  expect(client.getState().outbox).toEqual([]);
});
