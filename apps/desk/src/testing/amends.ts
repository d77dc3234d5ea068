import type { DeskGuide, DeskRatings, Id, Message, Offer, Rating, ScaleNumbers, Visitor } from "@warmline/protocol";
import { id, message, OLENA, visitor } from "./world.ts";

const NOW = 1_700_000_000_000;

export const GUIDE: DeskGuide = {
  amends: [
    {
      severity: "minor",
      when: "It cost time or patience.",
      offers: [{ id: "week", label: { en: "One week free", uk: "Тиждень безкоштовно" }, note: null, days: 30 }],
    },
    {
      severity: "major",
      when: "Something did not work for hours.",
      offers: [
        { id: "month", label: "One month free", note: "Taken off the next invoice.", days: 60 },
        { id: "call", label: "We set it up for you", note: null, days: 1 },
      ],
    },
    { severity: "critical", when: "Data were lost.", offers: [] },
  ],
  ...{ articles: [], forms: [], glossary: [], snippets: [] },
};

export function ratingOf(conversationId: Id, over: Partial<Rating> = {}): Rating {
  return {
    ...{ id: id(8_000), contactId: id(8_000), conversationId, agentId: OLENA.id },
    ...{ occasion: "contact", scale: "faces-3", face: null, choices: [], remark: null },
    ...{ askedAt: NOW, changedAt: null, dismissedAt: null, popUp: false },
    ...over,
  };
}

/** The message that asks for a rating. */
export function ratingRequest(conversationId: Id, seq: number, rating: Rating, at = Date.now()): Message {
  const { id: ratingId, contactId, occasion, scale } = rating;
  const parts = [{ type: "rating-request", ratingId, contactId, occasion, scale }] as const;
  return message(8_100 + seq, conversationId, seq, { author: { kind: "system" }, at, parts: [...parts] });
}

export function offerOf(conversationId: Id, over: Partial<Offer> = {}): Offer {
  return {
    ...{ id: id(8_200), conversationId, agentId: OLENA.id, offer: "month", severity: "major" },
    ...{ label: { en: "One month free", uk: "Місяць безкоштовно" }, note: "Taken off the next invoice." },
    ...{ madeAt: NOW, expiresAt: Date.now() + 5 * 86_400_000, state: "open", settledAt: null, code: null },
    ...over,
  };
}

/** How three faces were answered after contacts: nine of ten were content. */
export function scaleOf(over: Partial<ScaleNumbers> = {}): ScaleNumbers {
  const share = { satisfied: 9, answers: 10, interval: { low: 0.5958, high: 0.9821 } };
  return {
    scale: "faces-3",
    occasion: "contact",
    asked: 25,
    dismissed: 4,
    faces: [
      { face: "sad", count: 1 },
      { face: "neutral", count: 0 },
      { face: "happy", count: 9 },
    ],
    share,
    before: { asked: 0, share: { satisfied: 0, answers: 0, interval: null }, difference: null },
    agents: [],
    bots: { asked: 0, answers: 0 },
    ...over,
  };
}

export function ratingsOf(over: Partial<DeskRatings> = {}): DeskRatings {
  const to = Date.now();
  return { from: to - 3_600_000, to, scales: [scaleOf()], reasons: [], remarks: [], ...over };
}

/** What somebody said beside a face. */
export function remarkOf(
  n: number,
  name: string,
  rating: Partial<Rating> & Pick<Rating, "conversationId">,
): { rating: Rating; visitor: Visitor } {
  const remark = { reasons: ["speed"], text: `remark ${n}`, at: Date.now() - 60_000, team: "Support" };
  return {
    rating: { ...ratingOf(rating.conversationId), id: id(8_300 + n), face: "sad", remark, ...rating },
    visitor: visitor(n, { name }),
  };
}
