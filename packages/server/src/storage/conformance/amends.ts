import { expect, test } from "vitest";
import { readDeskRatings } from "../../app/ratings.ts";
import { identify } from "../../app/identify.ts";
import { findRating } from "../ratings.ts";
import { hasLaterFollowUp } from "../outbox.ts";
import { AGENT, NOW, openStore, type OpenEmpty, type Store } from "./store.ts";

const DAY_MS = 86_400_000;

/** A chat that an agent holds, in which an offer was made. */
export async function makeOffer(store: Store) {
  const visitor = store.visitor();
  const conversationId = await store.openChat(visitor);
  await store.write(AGENT, { type: "claim", conversationId });
  const offerId = store.newId();
  const offer = { offer: "month", severity: "major" as const, text: null };
  await store.write(AGENT, { type: "make-offer", conversationId, offerId, ...offer }, offerId);
  return { visitor, conversationId, offerId };
}

/** What is kept of ratings and of amends, on every database. */
export function testAmends(open: OpenEmpty): void {
  test("B3 of 1 000 claims of one offer at once exactly one grants it, and all have it", async () => {
    const store = await openStore(open);
    const { visitor, offerId } = await makeOffer(store);
    const { db } = store.storage;
    const before = (await store.rows())["event"] ?? 0;
    const outcomes = await Promise.all(
      Array.from({ length: 1_000 }, () => store.carryOut(visitor, { type: "claim-offer", offerId })),
    );
    expect(new Set(outcomes.map(({ ok }) => ok))).toEqual(new Set([true]));
    const grants = await db.selectFrom("offer_grant").selectAll().execute();
    const offers = await db.selectFrom("offer").select(["state", "settled_at", "code"]).execute();
    expect(offers).toEqual([{ state: "claimed", settled_at: NOW, code: grants[0]?.code }]);
    expect(grants).toEqual([{ offer_id: offerId, site: "hearthost", code: expect.stringMatching(/^HH-/), at: NOW }]);
    expect((await store.rows())["event"]).toBe(before + 1);
  });

  test("B3 B5 of a claim and a withdrawal at once exactly one holds, and the other hears so", async () => {
    const store = await openStore(open);
    for (let i = 0; i < 10; i += 1) {
      const { visitor, conversationId, offerId } = await makeOffer(store);
      const claim = () => store.carryOut(visitor, { type: "claim-offer", offerId });
      const withdraw = () => store.carryOut(AGENT, { type: "withdraw-offer", conversationId, offerId });
      const outcomes = await Promise.all(i % 2 === 0 ? [claim(), withdraw()] : [withdraw(), claim()]);
      const codes = outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code));
      expect(codes).toEqual(["ok", i % 2 === 0 ? "wrong-state" : "offer-gone"]);
    }
    expect(await store.storage.db.selectFrom("offer_grant").selectAll().execute()).toHaveLength(5);
  });

  test("S5 an offer and its claim, a rating and what was said beside it come along to a customer", async () => {
    const store = await openStore(open);
    const { visitor, conversationId, offerId } = await makeOffer(store);
    await store.write(AGENT, { type: "end", conversationId, reason: "solved" });
    const { db } = store.storage;
    const { id: ratingId } = await db.selectFrom("rating").select("id").executeTakeFirstOrThrow();
    await store.write(visitor, { type: "choose-face", ratingId, face: "sad" });
    await store.write(visitor, { type: "leave-remark", ratingId, reasons: ["speed"], text: "Slow" });
    const maria = { externalId: "maria", name: "Maria", email: null };
    const { visitorId } = await identify(store.options, store.site, maria, visitor.claims.visitorId, {
      locale: "en",
      timeZone: null,
    });
    const customer = { ...visitor, claims: { ...visitor.claims, visitorId, identifiedUntil: NOW + DAY_MS } };
    await store.write(customer, { type: "claim-offer", offerId });
    expect(await db.selectFrom("offer").select(["visitor_id", "state"]).execute()).toEqual([
      { visitor_id: visitorId, state: "claimed" },
    ]);
    const remark = { reasons: ["speed"], text: "Slow", at: NOW, team: "Hearthost" };
    expect(await findRating(db, ratingId)).toMatchObject({
      visitorId,
      rating: { face: "sad", choices: [{ face: "sad", at: NOW }], remark, popUp: true },
    });
    const { scales, reasons, remarks } = await readDeskRatings(db, "hearthost", NOW, NOW + 1);
    expect(scales).toMatchObject([{ asked: 1, share: { satisfied: 0, answers: 1 }, bots: { asked: 0 } }]);
    expect(reasons).toEqual([{ scale: "faces-3", reason: "speed", face: "sad", count: 1 }]);
    expect(remarks).toMatchObject([{ rating: { id: ratingId, remark }, visitor: { id: visitorId, name: "Maria" } }]);
  });

  test("B6 of what asks about one contact again only the last is due, and it asks once", async () => {
    const store = await openStore(open);
    const { conversationId } = await makeOffer(store);
    const slots = { happened: "a", fixed: "b", changes: "c", sorry: "d" };
    await store.write(AGENT, { type: "apologise", conversationId, apologyId: store.newId(), ...slots });
    await store.write(AGENT, { type: "end", conversationId, reason: "solved" });
    const { db } = store.storage;
    const rows = await db.selectFrom("outbox").selectAll().where("kind", "=", "follow-up").execute();
    const { id: contactId } = await db.selectFrom("contact").select("id").executeTakeFirstOrThrow();
    expect(rows.map((row) => row.due_at)).toEqual([NOW + 7 * DAY_MS, NOW + 7 * DAY_MS]);
    const later = await Promise.all(
      rows.map(({ id, due_at: dueAt }) => hasLaterFollowUp(db, { id, kind: "follow-up", dueAt, body: {} }, contactId)),
    );
    expect(new Set(later)).toEqual(new Set([false, true]));
    for (const { id: ratingId } of rows)
      await store.write({ kind: "system" }, { type: "ask-follow-up", conversationId, ratingId, contactId }, ratingId);
    const asked = await db.selectFrom("rating").select(["id", "pop_up"]).where("occasion", "=", "follow-up").execute();
    expect(asked).toEqual([{ id: rows[0]?.id, pop_up: 0 }]);
  });
}
