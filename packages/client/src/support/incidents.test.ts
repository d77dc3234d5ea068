import type { Incident } from "@warmline/protocol";
import { expect, test } from "vitest";
import { initialState, supportState } from "../index.ts";
import type { SupportState } from "../state.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, incident, NOON, site, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable } from "../test-kit/scripted-fetch.ts";
import { takeMoment } from "./reduce.ts";
import { takeSnapshot } from "./snapshot.ts";

const categories = ["billing", "mail"].map((name) => ({
  id: name,
  label: name,
  answerWithinMinutes: 60,
  emergency: false,
  severity: "minor" as const,
  fields: [],
  checks: [],
  scope: null,
}));
const siteWith = (...incidents: Incident[]) => ({ ...site, categories, incidents });
const over = (values: Partial<Incident> = {}) => incident({ phase: "resolved", resolvedAt: NOON, ...values });
const from = (incidents: Incident[], values: Partial<SupportState> = {}): SupportState =>
  takeSnapshot({ ...initialState, ...values }, snapshot({ site: siteWith(...incidents) }), 1, NOON, false);
const shown = (state: SupportState) => supportState.incidents(state).map((one) => one.id);

test("what touches another topic is not shown, what touches everything, support or the own one is", () => {
  const all = [
    incident({ id: "all" }),
    incident({ id: "billing", affects: ["billing"] }),
    incident({ id: "mail", affects: ["mail"] }),
    incident({ id: "support", affects: ["support"] }),
  ];
  expect(shown(from(all))).toEqual(["all", "billing", "mail", "support"]);
  expect(shown(from(all, { category: "mail" }))).toEqual(["all", "mail", "support"]);
  const talking = { ...from(all), conversations: { [chat().id]: chat({ category: "billing" }) } };
  expect(shown(talking)).toEqual(["all", "billing", "support"]);
  expect(shown({ ...talking, follows: ["mail"] })).toEqual(["all", "billing", "mail", "support"]);
});

test("what was over before the customer came is not shown; what ended since they saw it is", () => {
  expect(shown(from([over()]))).toEqual([]);
  expect(shown({ ...from([over()]), follows: ["mail-down"] })).toEqual(["mail-down"]);
  const met = from([incident()]);
  const told = { ...siteWith(over()), version: 2 };
  expect(shown(takeMoment(met, { type: "site", site: told }, NOON))).toEqual(["mail-down"]);
});

test("what was followed and is over stands in front of what goes on", () => {
  const all = [incident({ id: "grave" }), incident({ id: "small" }), over()];
  expect(shown({ ...from(all), follows: ["mail-down", "small"] })).toEqual(["mail-down", "grave", "small"]);
});

test("the same state gives the same list, also after a word was sent", () => {
  const state = from([incident()]);
  expect(supportState.incidents({ ...state, outbox: [] })).toBe(supportState.incidents(state));
});

test("a link that may not be followed is none, and of the other ways only those that may be", () => {
  const [view] = supportState.incidents(from([incident({ url: "javascript:alert(1)" })]));
  expect(view?.url).toBeNull();
  const channels = ["javascript:alert(1)", "tel:+380441234567"].map((href) => ({
    id: "one",
    kind: "phone" as const,
    label: "Call us",
    href,
  }));
  const state = { ...initialState, site: { ...site, channels } };
  expect(supportState.channels(state).map(({ href }) => href)).toEqual(["tel:+380441234567"]);
  expect(supportState.channels(state)).toBe(supportState.channels({ ...state }));
});

test("a dismissed incident comes back with the next news of it, and not before, on the next page either", async () => {
  const { client, server, stream, stored: kept } = setUpSupport();
  server.snapshot = snapshot({ site: siteWith(incident()) });
  client.support.open();
  await settle();
  client.support.dismissIncident("mail-down");
  expect(shown(client.getState())).toEqual([]);

  const storage = { get: (key: string) => kept.get(key) ?? null, set: () => {}, remove: () => {} };
  const again = setUpSupport({ storage });
  again.server.snapshot = server.snapshot;
  await again.open();
  expect(shown(again.client.getState())).toEqual([]);

  const news = incident({ phase: "identified", updatedAt: NOON + 1 });
  stream().send("moment", { type: "site", site: { ...siteWith(news), version: 2 } });
  await settle();
  expect(shown(client.getState())).toEqual(["mail-down"]);
  client.support.signOut();
  expect([...kept.keys()].filter((key) => key.endsWith(" incidentMarks"))).toEqual([]);
});

test("following is shown at once, stored, told by the feed, and taken back", async () => {
  const { client, server, stream, puts } = setUpSupport();
  server.snapshot = snapshot({ site: siteWith(incident()) });
  client.support.open();
  await settle();
  const follow = () => supportState.incidents(client.getState()).map(({ following, status }) => [following, status]);
  const followed = (seq: number, following: boolean) => ({
    type: "incident.followed" as const,
    seq,
    at: NOON,
    incidentId: "mail-down",
    following,
    email: null,
  });
  expect(follow()).toEqual([[false, "saved"]]);
  server.onPut = () => json({ id: null, events: [followed(1, true)] }, 201);
  client.support.followIncident("mail-down", { following: true, email: " maria@example.com " });
  expect(follow()).toEqual([[true, "saving"]]);
  await settle();
  expect(puts().map(({ path, body }) => [path.startsWith("/v1/incidents/mail-down/follows/"), body])).toEqual([
    [true, { following: true, email: "maria@example.com" }],
  ]);
  expect(follow()).toEqual([[true, "saved"]]);
  stream().send("feed", followed(2, false), "epoch:2");
  await settle();
  expect(follow()).toEqual([[false, "saved"]]);
});

test("of several wishes the last one goes; a refused one says why and changes nothing", async () => {
  const { client, server, puts, clock } = setUpSupport();
  server.snapshot = snapshot({ site: siteWith(incident()), follows: ["mail-down"] });
  client.support.open();
  await settle();
  server.onPut = unreachable;
  client.support.followIncident("mail-down", { following: false, email: null });
  await settle();
  client.support.followIncident("mail-down", { following: true, email: "x" });
  client.support.followIncident("mail-down", { following: true, email: "maria@" });
  server.onPut = ({ body }) =>
    (body as { following: boolean }).following ? refusal("invalid-request") : json({ id: null, events: [] });
  await clock.advance(2_000);
  expect(puts().map(({ body }) => (body as { email: string | null }).email)).toEqual([null, null, "maria@"]);
  expect(supportState.incidents(client.getState())[0]).toMatchObject({
    following: true,
    status: "failed",
    failure: { code: "invalid-request" },
  });
});

test("an incident that is over, or known to nobody, cannot be followed: nothing of the wish stays", async () => {
  const { client, server } = setUpSupport();
  server.snapshot = snapshot({ site: siteWith(incident()) });
  client.support.open();
  await settle();
  server.onPut = () => refusal("wrong-state");
  client.support.followIncident("mail-down", { following: true, email: null });
  await settle();
  expect(client.getState().outbox).toEqual([]);
  expect(supportState.incidents(client.getState())[0]).toMatchObject({ following: false, status: "saved" });
});

test("a follow that came ahead of the stream outlives a snapshot from before it", () => {
  const state = {
    ...from([incident()]),
    seq: 1,
    follows: ["mail-down"],
    ahead: { "follow mail-down": 5, "follow b": 6 },
  };
  const next = takeSnapshot(state, snapshot({ site: siteWith(incident()), follows: ["a", "b"] }), 2, NOON, true);
  expect(next.follows).toEqual(["a", "mail-down"]);
});
