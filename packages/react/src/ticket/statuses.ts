/** How it may stand with a ticket, of whatever kind. */
export const TICKET_STATUSES = [
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
] as const;
