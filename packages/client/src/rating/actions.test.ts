import { expect, test } from "vitest";
import { FACES_5, initialState, ratingState, type Rating } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, CHAT, CONTACT, contact, id, NOON, rating, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable } from "../test-kit/scripted-fetch.ts";

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

test("a second click on the same face sends nothing more, on its way and stored", async () => {
  const { client, server, puts } = await asked();
  const stored = rating({ face: "happy", changedAt: NOON });
  server.onPut = () => json({ id: null, events: [{ type: "rating.changed", seq: 1, at: NOON, rating: stored }] }, 201);
  client.rating.choose(CONTACT, "happy");
  client.rating.choose(CONTACT, "happy");
  await settle();
  client.rating.choose(CONTACT, "happy");
  await settle();
  expect(puts()).toHaveLength(1);
});

test("of remarks that were never sent the last one goes; its draft stays until the server says who reads it", async () => {
  const { client, server, puts } = await asked();
  const answers: (() => void)[] = [];
  const team = { en: "our support team" };
  const said = { reasons: ["speed"], text: "It took a while" };
  server.onPut = ({ body }) =>
    new Promise((resolve) => {
      const remark = { ...(body as typeof said), at: NOON, team };
      const event = {
        type: "rating.changed",
        seq: 1 + answers.length,
        at: NOON,
        rating: rating({ face: "sad", remark }),
      };
      answers.push(() => resolve(json({ id: null, events: [event] }, 201)));
    });
  client.rating.setDraft(CONTACT, { reasons: [], text: "It" });
  expect(client.rating.getDraft(CONTACT)).toEqual({ reasons: [], text: "It" });
  client.rating.remark(CONTACT, { reasons: [], text: "First" });
  await settle();
  client.rating.remark(CONTACT, { reasons: [], text: "Second" });
  client.rating.remark(CONTACT, { ...said, text: ` ${said.text} ` });
  client.rating.remark(CONTACT, { reasons: [], text: "  " });
  expect(ratingState.byId(client.getState(), CONTACT)?.remark).toEqual({
    ...said,
    team: null,
    status: "sending",
    failure: null,
  });
  answers[0]?.();
  await settle();
  expect(client.rating.getDraft(CONTACT)).toEqual(said);
  answers[1]?.();
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ reasons: [], text: "First" }, said]);
  expect(ratingState.byId(client.getState(), CONTACT)?.remark).toMatchObject({ ...said, team, status: "sent" });
  expect(client.rating.getDraft(CONTACT)).toBeNull();
});

test("a refused remark stays with its reason, and another one takes its place", async () => {
  const { client, server } = await asked();
  server.onPut = () => refusal("wrong-state");
  client.rating.remark(CONTACT, { reasons: [], text: "Too early" });
  await settle();
  expect(ratingState.open(client.getState())?.remark).toMatchObject({
    text: "Too early",
    status: "failed",
    failure: { code: "wrong-state" },
  });
  client.rating.remark(CONTACT, { reasons: [], text: "Too early" });
  expect(client.getState().outbox).toMatchObject([{ command: { type: "remark" }, status: "sending" }]);
});

test("who does not want to say is asked no more at once; a face afterwards counts all the same", async () => {
  const { client, server, puts } = await asked();
  server.onPut = unreachable;
  client.rating.dismiss(CONTACT);
  client.rating.dismiss(CONTACT);
  expect(ratingState.open(client.getState())).toBeNull();
  expect(ratingState.byId(client.getState(), CONTACT)).toMatchObject({ dismissed: true });
  await settle();
  expect(puts()).toHaveLength(1);
  client.rating.choose(CONTACT, "sad");
  expect(ratingState.open(client.getState())).toMatchObject({ face: "sad", dismissed: false });
  client.rating.dismiss(CONTACT);
  expect(ratingState.open(client.getState())).toMatchObject({ face: "sad", dismissed: false });
});

test("a refused wish not to say is dropped: the question may stay", async () => {
  const { client, server } = await asked();
  server.onPut = () => refusal("not-found");
  client.rating.dismiss(CONTACT);
  await settle();
  expect(client.getState().outbox).toEqual([]);
  expect(ratingState.open(client.getState())).toMatchObject({ status: "asked" });
});

test("only what the server allows there is asked outside the window, while it is closed and nothing was said", () => {
  const asked = { ...initialState, ratings: { [CONTACT]: rating({ popUp: true }) } };
  const of = (change: Partial<Rating>) =>
    ratingState.popUp({ ...asked, ratings: { [CONTACT]: rating({ popUp: true, ...change }) } });
  expect(ratingState.popUp(asked)).toMatchObject({ id: CONTACT, status: "asked" });
  expect(ratingState.popUp({ ...asked, window: { open: true } })).toBeNull();
  expect(of({ popUp: false })).toBeNull();
  expect(of({ face: "happy" })).toBeNull();
  expect(of({ dismissedAt: NOON })).toBeNull();
});

test("after amends it is asked again, on its own, and a dismissed question does not bring an older one back", () => {
  const later = rating({ id: id(70), occasion: "follow-up", scale: "faces-5", askedAt: NOON + 1 });
  const state = {
    ...initialState,
    conversations: { [CHAT]: chat() },
    ratings: { [CONTACT]: rating({ face: "sad" }), [later.id]: later },
  };
  expect(ratingState.open(state)).toMatchObject({ id: later.id, occasion: "follow-up", faces: FACES_5, face: null });
  const ratings = { ...state.ratings, [later.id]: { ...later, dismissedAt: NOON } };
  expect(ratingState.open({ ...state, ratings })).toBeNull();
  expect(ratingState.ofConversation({ ...state, ratings }, CHAT)).toMatchObject({ id: later.id, dismissed: true });
});
