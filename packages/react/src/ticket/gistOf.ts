import type { TicketView } from "@warmline/client";

/** What a ticket is about, in the customer’s words, also while it is on its way. */
export function gistOf({ ticket, form }: TicketView): string {
  return ticket?.gist ?? form?.gist ?? "";
}
