import * as v from "valibot";
import { Instant, Locale, Name } from "./ids.ts";
import { TicketKind, TicketStatus } from "./ticket-kinds.ts";

/** What the customer’s page and browser are, sent along with consent. */
export const TicketContext = v.object({
  /** The address of the page, without what stands behind `?` and `#`. */
  page: v.nullable(v.string()),
  /** What the browser calls itself. */
  browser: v.string(),
  /** The window in CSS pixels, such as `390 × 844`. */
  screen: v.string(),
  /** The language of the browser. */
  language: v.string(),
  /** The version that the host gave of its own application. */
  appVersion: v.nullable(v.string()),
});
export type TicketContext = v.InferOutput<typeof TicketContext>;

/** One step of how it stood with a ticket. */
export const TicketStep = v.object({
  status: TicketStatus,
  at: Instant,
  /** The agent whose doing it was; null for the customer’s and the system’s. */
  agentId: v.nullable(Name),
});
export type TicketStep = v.InferOutput<typeof TicketStep>;

/** What makes a ticket a complaint: an entry of the register, and a document of which both sides hold the same copy. */
export const Complaint = v.pipe(
  v.object({
    /** The number in the site’s register of this year: 1, 2, 3 … */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    year: v.number(),
    registeredAt: Instant,
    /** The zone in which the document’s times are meant (IANA name). */
    timeZone: v.string(),
    /** The document: plain text that never changes, its lines ended by line feeds. */
    document: v.string(),
    /** SHA-256 of the document as UTF-8, in lower-case hexadecimal. */
    fingerprint: v.string(),
  }),
  v.metadata({ ref: "Complaint" }),
);
export type Complaint = v.InferOutput<typeof Complaint>;

/** What makes a conversation a ticket. */
export const Ticket = v.pipe(
  v.object({
    /** Short, copyable, with a check symbol: `WL-7H3K-M2QX`. */
    reference: v.string(),
    kind: TicketKind,
    category: Name,
    gist: v.string(),
    details: v.string(),
    /** What the customer wants to be done; empty where it was not said. */
    wanted: v.string(),
    /** What else would do; empty where it was not said. */
    otherwise: v.string(),
    /** The category’s own fields that were filled in, with their names as the customer read them. */
    fields: v.array(v.object({ id: Name, label: v.string(), value: v.string() })),
    /** What the customer said to the category’s list; what was passed over is not in it. */
    checks: v.array(v.object({ id: Name, text: v.string(), answer: v.picklist(["yes", "no"]) })),
    /** Null without the customer’s consent. */
    context: v.nullable(TicketContext),
    email: v.string(),
    name: v.nullable(v.string()),
    /** The language in which the customer wrote, for what is said in it. */
    locale: Locale,
    status: TicketStatus,
    /** How it stood, oldest first; the last one is the present status. */
    history: v.array(TicketStep),
    /** Who answers by `answerBy`. */
    answerer: Name,
    /** By when, in the site’s business hours. */
    answerBy: Instant,
    /** When it was answered since the customer wrote last; null while an answer is owed. */
    answeredAt: v.nullable(Instant),
    /** Null unless it is a complaint. */
    complaint: v.nullable(Complaint),
  }),
  v.metadata({ ref: "Ticket" }),
);
export type Ticket = v.InferOutput<typeof Ticket>;
