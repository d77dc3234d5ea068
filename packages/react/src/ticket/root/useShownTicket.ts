import type { SupportState, TicketView } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useMemo, useRef, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { TicketContextValue } from "../TicketContext.ts";

/** How long an acknowledgement is shown first when one comes back; later the form is. */
const FRESH_MS = 24 * 60 * 60_000;

const shownOf = ({ shownTicket }: SupportState): string | null => shownTicket;

/**
 * What the view of the tickets shows: what the customer or the host chose last, else the acknowledgement of what was left last
 * while that is fresh and nobody has answered, else the form.
 */
export function useShownTicket(): TicketContextValue {
  const client = useClient();
  const shown = useSupport(shownOf);
  const [noted, setNoted] = useState<string | null>(null);
  const [isListing, setListing] = useState(false);
  const movedByHand = useRef(false);
  const latest = useSupport(ticketState.latest);
  const chosen = useSupport(ticketState.shown);
  const isFresh = useNow((now) => latest !== null && isNew(latest, now));
  // What was sent here is acknowledged here, also once it has arrived.
  const sending = chosen !== null && chosen.status !== "received" ? chosen.conversationId : null;
  if (sending !== null && sending !== noted) setNoted(sending);

  return useMemo(() => {
    const at = chosen ?? (shown === null && !isListing && isFresh ? latest : null);
    const isNote = at !== null && (at.status !== "received" || shown === null || at.conversationId === noted);
    const move = (ticket: string | null, listing: boolean): void => {
      movedByHand.current = true;
      setListing(listing);
      client.ticket.show(ticket);
    };
    return {
      isWriting: at === null && !isListing,
      isListing: at === null && isListing,
      ticket: isNote ? at : null,
      page: isNote ? null : at,
      movedByHand,
      show(conversationId) {
        setNoted(null);
        move(conversationId, false);
      },
      write: () => move("new", false),
      list: () => move(null, true),
      sent() {
        movedByHand.current = true;
      },
    };
  }, [client, shown, chosen, latest, isFresh, isListing, noted]);
}

/** Whether nothing has come of a ticket yet, and it was left not long ago. */
function isNew({ ticket, conversation }: TicketView, now: number): boolean {
  if (ticket === null || conversation === null) return true;
  return conversation.kind === "ticket" && ticket.status === "received" && now - conversation.createdAt <= FRESH_MS;
}
