import type { Conversation, FeedEvent, Id, Instant, Offer, Seq, Ticket, Visitor } from "@warmline/protocol";
import type { Decided } from "../service/command.ts";
import type { VisitorFrame } from "../storage/visitors.ts";

/**
 * What is left of a record when the customer wants all of it to be erased: that something was talked about, when, and how it went,
 * as numbers are made of it. Nothing in it says who it was, or what was said.
 */
export function emptied(record: VisitorFrame, seq: Seq, now: Instant): FeedEvent[] {
  const left: Decided[] = [
    { type: "visitor.changed", visitor: emptyVisitor(record.visitor, now) },
    ...record.contacts.flatMap((contact): Decided[] =>
      contact.endedAt === null
        ? [{ type: "contact.changed", contact: { ...contact, endedAt: now, endReason: "left" } }]
        : [],
    ),
    ...record.promises.map((promise): Decided => {
      const released = promise.state === "open" ? { state: "released" as const, settledAt: now } : {};
      return { type: "promise.changed", promise: { ...promise, ...released, reason: null } };
    }),
    ...record.ratings.map((rating): Decided => ({ type: "rating.changed", rating: { ...rating, remark: null } })),
    ...record.offers.map((offer): Decided => ({ type: "offer.changed", offer: emptyOffer(offer, now) })),
    ...record.conversations.map((conversation): Decided => ({
      type: "conversation.changed",
      conversation: emptyConversation(conversation, now),
    })),
  ];
  return left.map((event, index) => ({ ...event, seq: seq + index + 1, at: now }));
}

/** The ids by which letters and other work that waits name a record. */
export function namesOf({ visitor, conversations, ratings }: VisitorFrame): Id[] {
  return [visitor.id, ...conversations.map(({ id }) => id), ...ratings.map(({ id }) => id)];
}

function emptyVisitor({ id, locale, createdAt }: Visitor, now: Instant): Visitor {
  const called = { name: null, patronymic: null, nameAnsweredAt: null, email: null };
  return { id, ...called, identified: false, locale, createdAt, erasedAt: now };
}

function emptyConversation(conversation: Conversation, now: Instant): Conversation {
  const { state, ticket } = conversation;
  const over = { state: "ended", waitingSince: null, agentId: null, endReason: "left", endedAt: now } as const;
  return {
    ...conversation,
    ...(state === "ended" ? {} : over),
    leftLineAt: null,
    turnEmail: null,
    callBack: null,
    given: [],
    ticket: ticket && emptyTicket(ticket, now),
  };
}

/** Of a complaint its number, its day and its fingerprint stay: the register is without holes, and a copy can still be checked. */
function emptyTicket(ticket: Ticket, now: Instant): Ticket {
  const { complaint } = ticket;
  return {
    ...ticket,
    ...{
      gist: "",
      details: "",
      wanted: "",
      otherwise: "",
      fields: [],
      checks: [],
      context: null,
      email: "",
      name: null,
    },
    answeredAt: ticket.answeredAt ?? now,
    complaint: complaint && { ...complaint, document: "" },
  };
}

function emptyOffer(offer: Offer, now: Instant): Offer {
  const withdrawn = offer.state === "open" ? { state: "withdrawn" as const, settledAt: now } : {};
  return { ...offer, ...withdrawn, label: "", note: null, code: null };
}
