import * as v from "valibot";

/**
 * The kinds of tickets, and how it may stand with each, in the order in which it usually goes. A wish is answered honestly: that
 * it is thought about, planned, being built, there, or not planned.
 */
export const TICKET_KINDS = {
  problem: ["received", "working", "answered", "solved"],
  question: ["received", "answered", "solved"],
  wish: ["received", "thinking", "planned", "building", "shipped", "declined"],
  complaint: ["received", "examining", "answered", "settled"],
} as const;

export const TicketKind = v.picklist(Object.keys(TICKET_KINDS) as [TicketKindName, ...TicketKindName[]]);
type TicketKindName = keyof typeof TICKET_KINDS;
export type TicketKind = v.InferOutput<typeof TicketKind>;

export const TicketStatus = v.picklist([
  "received",
  "working",
  "thinking",
  "planned",
  "building",
  "examining",
  "answered",
  "solved",
  "shipped",
  "declined",
  "settled",
]);
export type TicketStatus = v.InferOutput<typeof TicketStatus>;

/** Statuses that agents do not say themselves: they follow from what is written, and from the end. */
export const FOLLOWING_STATUSES: readonly TicketStatus[] = ["received", "answered", "solved", "settled"];
