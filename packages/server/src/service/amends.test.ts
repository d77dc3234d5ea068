import {
  LIMITS,
  SCALES,
  type Contact,
  type Conversation,
  type Face,
  type FeedEvent,
  type Offer,
  type Rating,
} from "@warmline/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor, Command, Followup, Slice, Surroundings } from "./command.ts";
import { decide } from "./decide.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const POP_UP_MS = 3 * DAY;
const FOLLOW_UP_MS = 2 * DAY;
const OFFER_DAYS = 4;
const UNSEEN = { delivered: 0, read: 0 };
const CHAT = "chat";

/** One chat, and all that was rated and offered in it. */
class Model {
  seq = 0;
  now = 1_000;
  made = 0;
  conversation: Conversation = {
    ...{ id: CHAT, visitorId: "v", kind: "chat", state: "waiting", waitingSince: 0, agentId: null, contactId: null },
    ...{ endReason: null, createdAt: 0, endedAt: null, marks: { visitor: UNSEEN, agent: UNSEEN }, category: null },
    ...{ urgent: false, leftLineAt: null, turnEmail: null, callBack: null, ticket: null, given: [] },
  };
  readonly contacts = new Map<string, Contact>();
  readonly ratings = new Map<string, Rating>();
  readonly offers = new Map<string, Offer>();
  readonly messages = new Set<string>();
  readonly popUps: number[] = [];

  slice(command: Command): Slice {
    const { contactId } = command.type === "ask-follow-up" ? command : this.conversation;
    return {
      visitor: {
        id: "v",
        name: null,
        patronymic: null,
        nameAnsweredAt: null,
        email: null,
        identified: false,
        locale: "en",
        createdAt: 0,
      },
      seq: this.seq,
      conversation: this.conversation,
      ...{ openChat: null, openChats: 0, samePlaceTold: false, message: null, files: [], tickets: [] },
      ...{ promises: [], promise: null, incident: null, follow: null },
      contact: this.contacts.get(contactId ?? "") ?? null,
      rating: "ratingId" in command ? (this.ratings.get(command.ratingId) ?? null) : null,
      isAskedAgain: this.#askedAgain(contactId).length > 0,
      offer: "offerId" in command ? (this.offers.get(command.offerId) ?? null) : null,
      lastPopUp: this.popUps.at(-1) ?? null,
      isProgram: () => false,
      talk: [],
      agentName: () => null,
      lastComplaint: () => 0,
    };
  }

  around(): Surroundings {
    let { made } = this;
    return {
      now: this.now,
      newId: () => `made-${(made += 1)}`,
      parse: () => [],
      program: { taker: () => null, isRun: () => false, saying: () => null },
      talk: { article: () => undefined, explainer: () => () => [] },
      ...{ editMs: HOUR, mostFiles: 0, category: () => undefined, callBackWindows: () => [] },
      ticket: undefined as never,
      rating: {
        scale: "faces-3",
        hasReason: (id) => id === "speed",
        team: () => ({ name: "Support", hasAddress: true }),
        popUpMs: POP_UP_MS,
        followUpMs: FOLLOW_UP_MS,
      },
      amends: {
        offer: (id) => (id === "month" ? { label: "One month", note: null, days: OFFER_DAYS } : undefined),
        code: () => `code-${this.seq}`,
      },
    };
  }

  #askedAgain(contactId: string | null): Rating[] {
    return [...this.ratings.values()].filter(
      (rating) => rating.contactId === contactId && rating.occasion === "follow-up",
    );
  }

  apply(command: Command, event: FeedEvent): void {
    expect([event.seq, event.at]).toEqual([this.seq + 1, this.now]);
    this.seq = event.seq;
    if (event.type === "contact.changed") this.contacts.set(event.contact.id, event.contact);
    if (event.type === "rating.changed") this.#rate(event.rating);
    if (event.type === "offer.changed") this.#offer(event.offer);
    if (event.type === "message.added") {
      expect(this.messages.has(event.message.id)).toBe(false);
      this.messages.add(event.message.id);
    }
    if (event.type === "conversation.changed") {
      expect(["ask-follow-up", "claim-offer", "expire-offer"]).not.toContain(command.type);
      this.conversation = event.conversation;
    }
  }

  #rate(next: Rating): void {
    const before = this.ratings.get(next.id);
    const { face, choices, remark, changedAt, dismissedAt, ...kept } = next;
    const contact = this.contacts.get(next.contactId);
    expect(contact?.endedAt).not.toBeNull();
    expect(contact?.endReason).not.toBe("abusive");
    if (before) expect(before).toMatchObject(kept);
    else {
      expect([face, choices, remark, changedAt, dismissedAt]).toEqual([null, [], null, null, null]);
      const lastPopUp = this.popUps.at(-1);
      expect(next.popUp).toBe(lastPopUp === undefined || this.now - lastPopUp >= POP_UP_MS);
      if (next.popUp) this.popUps.push(this.now);
      if (next.occasion === "follow-up") expect(this.#askedAgain(next.contactId)).toEqual([]);
    }
    const faces: readonly (Face | null)[] = [null, ...SCALES[next.scale]];
    expect(faces).toContain(face);
    expect(choices.at(-1)?.face ?? null).toBe(face);
    expect(choices.length).toBeLessThanOrEqual(LIMITS.choices + 1);
    if (before?.choices[0]) expect(choices[0]).toEqual(before.choices[0]);
    if (dismissedAt !== null) expect(face).toBeNull();
    if (remark) expect(choices.some((choice) => choice.face !== null)).toBe(true);
    this.ratings.set(next.id, next);
  }

  #offer(next: Offer): void {
    const before = this.offers.get(next.id);
    const { state, settledAt, code, ...kept } = next;
    if (before) {
      expect(before).toMatchObject({ ...kept, state: "open" });
      expect([state === "open", settledAt]).toEqual([false, this.now]);
    } else expect([state, next.expiresAt]).toEqual(["open", this.now + OFFER_DAYS * DAY]);
    expect([settledAt !== null, code !== null]).toEqual([state !== "open", state === "claimed"]);
    if (state === "expired") expect(settledAt).toBeGreaterThanOrEqual(next.expiresAt);
    else if (settledAt !== null) expect(settledAt).toBeLessThan(next.expiresAt);
    this.offers.set(next.id, next);
  }

  checkFollowups(followups: readonly Followup[]): void {
    for (const followup of followups) {
      if (followup.kind === "follow-up")
        expect([this.contacts.has(followup.contactId), followup.dueAt > this.now]).toEqual([true, true]);
      if (followup.kind === "offer-expiry") expect(this.offers.get(followup.offerId)?.expiresAt).toBe(followup.dueAt);
      if (followup.kind === "remark-letter")
        expect(this.ratings.get(followup.ratingId)?.remark?.at).toBe(followup.remarkAt);
    }
  }
}

interface Step {
  pass: number;
  actor: Actor;
  make(model: Model, id: string): Command;
}

const VISITOR: Actor = { kind: "visitor" };
const OLENA: Actor = { kind: "agent", agentId: "olena" };
const TOMAS: Actor = { kind: "agent", agentId: "tomas" };
const SYSTEM: Actor = { kind: "system" };

const nth = (among: Iterable<string>, index: number) => {
  const all = [...among];
  return all.at(-1 - (index % Math.max(1, all.length))) ?? "nothing";
};
const AT = { conversationId: CHAT };
const SLOTS = { happened: "a", fixed: "b", changes: "c", sorry: "d" };

/** Whoever may be expected to want it, and now and then somebody else. */
const by = (usual: Actor) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(VISITOR, OLENA, TOMAS, SYSTEM) },
  );
const kind = (usual: Actor, make: fc.Arbitrary<Step["make"]>) =>
  fc.record({ pass: fc.constantFrom(0, 0, 0, DAY, 2 * DAY, 1), actor: by(usual), make });

const step: fc.Arbitrary<Step> = fc.oneof(
  kind(
    OLENA,
    fc.constant(() => ({ type: "claim", ...AT })),
  ),
  kind(
    OLENA,
    fc
      .constantFrom("solved" as const, "solved" as const, "abusive" as const)
      .map((reason) => () => ({ type: "end", ...AT, reason })),
  ),
  kind(
    VISITOR,
    fc.constant((_, messageId) => ({ type: "post-message", ...AT, messageId, text: "Hello" })),
  ),
  kind(
    OLENA,
    fc.constant((_, apologyId) => ({ type: "apologise", ...AT, apologyId, ...SLOTS })),
  ),
  kind(
    OLENA,
    fc.constantFrom("month", "month", "car").map((offer) => (_, offerId) => ({
      ...{ type: "make-offer", ...AT, offerId, offer, severity: "minor", text: null },
    })),
  ),
  kind(
    VISITOR,
    fc.nat(4).map((i) => ({ offers }) => ({ type: "claim-offer", offerId: nth(offers.keys(), i) })),
  ),
  kind(
    OLENA,
    fc.nat(4).map((i) => ({ offers }) => ({ type: "withdraw-offer", ...AT, offerId: nth(offers.keys(), i) })),
  ),
  kind(
    SYSTEM,
    fc.nat(4).map((i) => ({ offers }) => ({ type: "expire-offer", ...AT, offerId: nth(offers.keys(), i) })),
  ),
  kind(
    VISITOR,
    fc
      .tuple(fc.nat(3), fc.constantFrom<Face | null>("sad", "happy", "delighted", null))
      .map(([i, face]) => ({ ratings }) => ({ type: "choose-face", ratingId: nth(ratings.keys(), i), face })),
  ),
  kind(
    VISITOR,
    fc
      .tuple(fc.nat(3), fc.constantFrom("speed", "weather"), fc.constantFrom("", "Slow"))
      .map(([i, reason, text]) => ({ ratings }) => ({
        ...{ type: "leave-remark", ratingId: nth(ratings.keys(), i), reasons: [reason, reason], text },
      })),
  ),
  kind(
    VISITOR,
    fc.nat(3).map((i) => ({ ratings }) => ({ type: "dismiss-rating", ratingId: nth(ratings.keys(), i) })),
  ),
  kind(
    SYSTEM,
    fc.nat(3).map((i) => ({ contacts }, ratingId) => ({
      ...{ type: "ask-follow-up", ...AT, ratingId, contactId: nth(contacts.keys(), i) },
    })),
  ),
);

test("whatever is rated and offered in whatever order, each offer ends once and nobody is asked too often", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), (all) => {
      const model = new Model();
      for (const [index, { pass, actor, make }] of all.entries()) {
        model.now += pass;
        const command = make(model, `id-${index}`);
        const slice = model.slice(command);
        const decided = decide(slice, actor, command, model.around());
        expect(decide(slice, actor, command, model.around())).toEqual(decided);
        if (!decided.ok) continue;
        if (decided.events.length > 0) reached.add(command.type);
        for (const { event } of decided.events) model.apply(command, event);
        model.checkFollowups(decided.followups);
        model.made += 10;
      }
    }),
    { numRuns: 400 },
  );
  expect([...reached].sort()).toEqual([
    ...["apologise", "ask-follow-up", "choose-face", "claim", "claim-offer", "dismiss-rating", "end", "expire-offer"],
    ...["leave-remark", "make-offer", "post-message", "withdraw-offer"],
  ]);
});
