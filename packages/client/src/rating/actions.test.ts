import { expect, test } from "vitest";
import { ratingState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, CONTACT, contact, NOON, rating, snapshot } from "../test-kit/fixtures.ts";
import { json, unreachable } from "../test-kit/scripted-fetch.ts";

async function asked() {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({
    conversations: [chat({ state: "ended", endedAt: NOON })],
    contacts: [contact({ endedAt: NOON, endReason: "solved" })],
    ratings: [rating()],
  });
  await setUp.open();
  return setUp;
}

test("one click is shown at once and stored", async () => {
  const { client, server, puts } = await asked();
  const stored = rating({ face: "happy", changedAt: NOON });
  server.onPut = () => json({ id: null, events: [{ type: "rating.changed", seq: 1, at: NOON, rating: stored }] }, 201);
  client.rating.choose(CONTACT, "happy");
  expect(ratingState.open(client.getState())).toMatchObject({ face: "happy", status: "saving" });
  await settle();
  expect(ratingState.open(client.getState())).toMatchObject({ face: "happy", status: "saved" });
  expect(puts().map(({ path, body }) => [path.startsWith(`/v1/ratings/${CONTACT}/choices/`), body])).toEqual([
    [true, { face: "happy" }],
  ]);
});

test("changes of mind go one after another and only the last waits", async () => {
  const { client, server, puts } = await asked();
  const answers: (() => void)[] = [];
  server.onPut = () => new Promise((resolve) => void answers.push(() => resolve(json({ id: null, events: [] }))));
  client.rating.choose(CONTACT, "happy");
  await settle();
  client.rating.choose(CONTACT, "sad");
  client.rating.choose(CONTACT, null);
  expect(ratingState.open(client.getState())).toMatchObject({ face: null, status: "saving" });
  answers[0]?.();
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ face: "happy" }, { face: null }]);
});

test("a choice the server may have stays before the next", async () => {
  const { client, server, puts, clock } = await asked();
  server.onPut = unreachable;
  client.rating.choose(CONTACT, "happy");
  await settle();
  client.rating.choose(CONTACT, "sad");
  server.onPut = undefined;
  await clock.advance(1_000);
  expect(puts().map(({ body }) => body)).toEqual([{ face: "happy" }, { face: "happy" }, { face: "sad" }]);
});
