import { path, type Offer, type Snapshot } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { beginTalk } from "../talk.ts";
import { twoServers } from "../two-servers.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const CODE = /^FH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const claiming = (visitor: Visitor, offerId: string, claimId = newId()) =>
  visitor.put(path("offerClaim", { offerId, claimId }), {});
const offerOf = async (visitor: Visitor, id: string) => (await visitor.look()).offers.find((offer) => offer.id === id);
const grants = ({ store }: World) => store.db.selectFrom("offer_grant").selectAll().execute();
const again = ({ session }: Visitor, world: World) => world.visitor({ restore: session.restore });

test("B1 an apology has all four of its parts, or it is none, and answers what was promised", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const whole = { happened: "A disk broke", fixed: "A new one", changes: "Two disks", sorry: "We are sorry" };
  const apologise = (slots: object) =>
    agent.put(path("deskApology", { conversationId: chat, apologyId: newId() }), slots);
  for (const slot of Object.keys(whole))
    for (const empty of ["", " \u200b", undefined])
      expect((await apologise({ ...whole, [slot]: empty })).status).toBe(422);
  await agent.promise(chat, 10);
  const { events } = await agent.apologise(chat, whole);
  expect(ofType(events, "message.added")[0]?.message).toMatchObject({
    author: { kind: "agent", agentId: "olena" },
    parts: [{ type: "apology", ...whole }],
  });
  expect(ofType(events, "promise.changed")[0]?.promise.state).toBe("kept");
  const tomas = await world.agent("tomas");
  expect(await codeOf(await tomas.put(path("deskApology", { conversationId: chat, apologyId: newId() }), whole))).toBe(
    "taken",
  );
  const messageId = (await visitor.look()).messages.at(-1)?.id ?? "";
  const ids = { conversationId: chat, messageId, editId: newId() };
  expect(await codeOf(await agent.put(path("deskEdit", ids), { text: "Never mind" }))).toBe("wrong-state");
  await agent.end(chat);
  expect(await codeOf(await apologise(whole))).toBe("wrong-state");
});

test("B1 B2 C7 an apology answers a ticket and an offer does not; the letters have all of them", async () => {
  const world = await createWorld();
  const visitor = await world.visitor();
  const ticket = await visitor.leaveTicket({ email: "maria@post.example" });
  const agent = await world.agent();
  await agent.take(ticket);
  await agent.apologise(ticket, { happened: "A disk broke", sorry: "We are sorry" });
  await world.settled();
  expect((await visitor.look()).conversations[0]?.ticket).toMatchObject({
    status: "answered",
    answeredAt: world.clock.now(),
  });
  expect(world.letters.at(-1)).toMatchObject({
    to: "maria@post.example",
    text: expect.stringMatching(/A disk broke\n\n.+\n\n.+\n\nWe are sorry/),
  });
  await visitor.say(ticket, "Thank you, and now?");
  const { status } = (await visitor.look()).conversations[0]?.ticket ?? {};
  await agent.offer(ticket);
  await world.settled();
  expect((await visitor.look()).conversations[0]?.ticket?.status).toBe(status);
  expect(world.letters.at(-1)?.text).toContain("We’d like to give you something: One week free.");
});

test("B2 an offer is one of the guide for how much it hurt, and says itself what it is and until when", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const offering = (offer: object, offerId = newId()) =>
    agent.put(path("deskOffer", { conversationId: chat, offerId }), { text: null, ...offer });
  for (const wrong of [
    { offer: "month", severity: "minor" },
    { offer: "week", severity: "critical" },
    { offer: "car", severity: "major" },
  ])
    expect(await codeOf(await offering(wrong))).toBe("invalid-request");
  const offerId = newId();
  await agent.offer(chat, { offer: "month", severity: "major", text: "For the *trouble*" }, offerId);
  expect((await offering({ offer: "month", severity: "major", text: "For the *trouble*" }, offerId)).status).toBe(200);
  const { offers, messages }: Snapshot = await visitor.look();
  expect(offers).toEqual([
    {
      ...{ id: offerId, conversationId: chat, agentId: "olena", offer: "month", severity: "major" },
      ...{ label: { en: "One month free", uk: "Місяць безкоштовно" }, note: null },
      ...{ madeAt: world.clock.now(), expiresAt: world.clock.now() + 14 * DAY },
      ...{ state: "open", settledAt: null, code: null },
    } satisfies Offer,
  ]);
  expect(messages.find(({ id }) => id === offerId)?.parts.map((part) => part.type)).toEqual(["text", "offer"]);
  await visitor.say(chat, "Thank you", newId());
  expect(await codeOf(await offering({ offer: "week", severity: "minor" }, messages[0]?.id))).toBe("id-reused");
});

test("B3 an offer is claimed once: by a double click, by another claim, from another page, and after the talk", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const offerId = await agent.offer(chat);
  await agent.end(chat);
  const claimId = newId();
  const answers = await Promise.all([claiming(visitor, offerId, claimId), claiming(visitor, offerId, claimId)]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]));
  const claimed = await offerOf(visitor, offerId);
  expect(claimed).toMatchObject({ state: "claimed", settledAt: world.clock.now(), code: expect.stringMatching(CODE) });
  expect((await agent.visitor(visitor.id)).offers).toEqual([claimed]);
  world.clock.turn(40 * DAY);
  expect((await (await again(visitor, world)).claim(offerId)).events).toEqual([]);
  await world.settled();
  expect(await offerOf(visitor, offerId)).toEqual(claimed);
  expect(world.app.figures().offersClaimed).toBe(1);
  expect(await grants(world)).toEqual([
    { offer_id: offerId, site: "fernhost", code: claimed?.code, at: claimed?.settledAt },
  ]);
});

test("B4 an offer that nobody took expires in its own time; who comes a moment too late hears that it is gone", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const [taken, missed] = [await agent.offer(chat), await agent.offer(chat)];
  world.clock.turn(30 * DAY - 1);
  const back = await again(visitor, world);
  await back.claim(taken);
  expect((await offerOf(back, missed))?.state).toBe("open");
  await world.turn(1);
  expect(await codeOf(await claiming(back, missed))).toBe("offer-gone");
  expect(await offerOf(back, missed)).toMatchObject({ state: "expired", settledAt: world.clock.now(), code: null });
  expect((await offerOf(back, taken))?.state).toBe("claimed");
  expect((await back.claim(taken)).events).toEqual([]);
  const desk = await world.agent();
  const ids = { conversationId: chat, offerId: missed, withdrawalId: newId() };
  expect(await codeOf(await desk.put(path("deskWithdrawal", ids), {}))).toBe("wrong-state");
  expect(await grants(world)).toHaveLength(1);
});

test("B4 an offer whose time came while no work was done is gone before its end is told", async () => {
  const world = await createWorld({ working: false });
  const { visitor, agent, chat } = await beginTalk(world);
  const offerId = await agent.offer(chat);
  world.clock.turn(30 * DAY);
  const back = await again(visitor, world);
  expect(await codeOf(await claiming(back, offerId))).toBe("offer-gone");
  expect((await offerOf(back, offerId))?.state).toBe("open");
  world.app.start();
  await world.settled();
  expect((await offerOf(back, offerId))?.state).toBe("expired");
});

test("B5 who made an offer or holds the talk withdraws it while nobody took it", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const tomas = await world.agent("tomas");
  const [first, second, third] = [await agent.offer(chat), await agent.offer(chat), await agent.offer(chat)];
  const withdrawing = (offerId: string) =>
    tomas.put(path("deskWithdrawal", { conversationId: chat, offerId, withdrawalId: newId() }), {});
  expect(await codeOf(await withdrawing(first))).toBe("taken");
  await agent.end(chat);
  const desk = await agent.stream();
  await desk.until("inbox");
  await agent.withdraw(chat, first);
  const seen = await desk.until("feed", (data) => Object.hasOwn(data["event"] as object, "offer"));
  expect(seen.data["event"]).toMatchObject({ offer: { id: first, state: "withdrawn" } });
  await desk.close();
  expect((await agent.withdraw(chat, first)).events).toEqual([]);
  expect(await codeOf(await claiming(visitor, first))).toBe("offer-gone");
  await visitor.claim(second);
  await visitor.say(chat, "One more thing");
  await tomas.take(chat);
  expect(await codeOf(await withdrawing(second))).toBe("wrong-state");
  expect((await withdrawing(third)).status).toBe(201);
  expect((await visitor.look()).offers.map(({ state }) => state).toSorted()).toEqual([
    "claimed",
    "withdrawn",
    "withdrawn",
  ]);
});

test("S5 A3 an offer and a rating come along to whoever signs in, and are nobody else’s", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const offerId = await agent.offer(chat);
  const ratingId = ofType((await agent.end(chat)).events, "rating.changed")[0]?.rating.id ?? "";
  const stranger = await world.visitor();
  await stranger.openChat();
  expect(await codeOf(await claiming(stranger, offerId))).toBe("not-found");
  expect(await codeOf(await claiming(visitor, newId()))).toBe("not-found");
  expect((await agent.put(path("offerClaim", { offerId, claimId: newId() }), {})).status).toBe(401);
  const maria = await world.visitor({
    identity: await world.identity({ sub: "maria" }),
    restore: visitor.session.restore,
  });
  expect(await codeOf(await claiming(visitor, offerId))).toBe("session-ended");
  await maria.claim(offerId);
  await maria.rate(ratingId, "happy");
  const { offers, ratings } = await maria.look();
  expect([offers, ratings]).toMatchObject([[{ id: offerId, state: "claimed" }], [{ id: ratingId, face: "happy" }]]);
});

test("B6 some time after amends the customer is asked once whether it is all right, and nothing is reopened", async () => {
  const world = await createWorld({
    site: (site) => {
      site.rating = { ...site.rating, followUpDays: 3, popUpDays: 30 };
    },
  });
  const { visitor, agent, chat } = await beginTalk(world);
  await agent.apologise(chat);
  world.clock.turn(MINUTE);
  await agent.offer(chat);
  const contactId = ofType((await agent.end(chat)).events, "rating.changed")[0]?.rating.id ?? "";
  const asked = async () => {
    const { ratings } = await (await again(visitor, world)).look();
    return ratings.filter(({ occasion }) => occasion === "follow-up");
  };
  world.clock.turn(3 * DAY - 1);
  await world.settled();
  expect(await asked()).toEqual([]);
  await world.turn(1);
  const [rating, ...more] = await asked();
  expect(more).toEqual([]);
  expect(rating).toMatchObject({ contactId, conversationId: chat, agentId: "olena", face: null, popUp: false });
  const back = await again(visitor, world);
  const { conversations, messages } = await back.look();
  expect(conversations[0]).toMatchObject({ state: "ended" });
  expect(messages.at(-1)?.parts).toEqual([
    { type: "rating-request", ratingId: rating?.id, contactId, occasion: "follow-up", scale: "faces-3" },
  ]);
  await back.rate(rating?.id ?? "", "happy");
  world.clock.turn(5 * DAY);
  await world.settled();
  expect(await asked()).toMatchObject([{ face: "happy" }]);
  const askedAt = rating?.askedAt ?? 0;
  const { scales } = await (await world.agent()).ratings(askedAt, askedAt + 1);
  expect(scales).toMatchObject([{ occasion: "follow-up", asked: 1, share: { satisfied: 1, answers: 1 } }]);
});

test("B6 while people still talk the question waits a day, and after abuse it is not asked", async () => {
  const world = await createWorld({
    site: (site) => {
      site.rating = { ...site.rating, followUpDays: 1 };
    },
  });
  const kind = await beginTalk(world);
  const rude = await beginTalk(world);
  for (const { agent, chat } of [kind, rude]) await agent.apologise(chat);
  await rude.agent.end(rude.chat, "abusive");
  world.clock.turn(DAY);
  await world.settled();
  const desk = await world.agent();
  await desk.end(kind.chat);
  const occasions = async ({ visitor }: typeof kind) =>
    (await desk.visitor(visitor.id)).ratings.map(({ occasion }) => occasion);
  world.clock.turn(DAY - 1);
  await world.settled();
  expect(await occasions(kind)).toEqual(["contact"]);
  await world.turn(1);
  expect(await occasions(kind)).toEqual(["contact", "follow-up"]);
  expect(await occasions(rude)).toEqual([]);
});

test("B3 two servers on one store that know nothing of each other grant an offer once", async () => {
  const world = await createWorld();
  const [here, there] = await twoServers(world);
  const visitor = await Visitor.arrive(here);
  const elsewhere = await Visitor.arrive(there, { restore: visitor.session.restore });
  const chat = await visitor.openChat();
  const agent = await world.agent();
  await agent.take(chat);
  const offerId = await agent.offer(chat);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => claiming(index % 2 === 0 ? visitor : elsewhere, offerId)),
  );
  expect(new Set(answers.map(({ ok }) => ok))).toEqual(new Set([true]));
  expect(await grants(world)).toHaveLength(1);
});
