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
 * while that is fresh and nothing has come of it, else the form. What is fresh is acknowledged until its page is opened.
 */
export function useShownTicket(): TicketContextValue {
  const client = useClient();
  const shown = useSupport(shownOf);
  const chosen = useSupport(ticketState.shown);
  const latest = useSupport(ticketState.latest);
  const [opened, setOpened] = useState<string | null>(null);
  const [isListing, setListing] = useState(false);
  const movedByHand = useRef(false);
  const isFresh = useNow((now) => isNew(chosen ?? latest, now));

  return useMemo(() => {
    const at = chosen ?? (shown === null && !isListing && isFresh ? latest : null);
    const isNote = at !== null && (at.status !== "received" || (isFresh && at.conversationId !== opened));
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
        setOpened(conversationId);
        move(conversationId, false);
      },
      write: () => move("new", false),
      list: () => move(null, true),
      sent() {
        movedByHand.current = true;
      },
    };
  }, [client, shown, chosen, latest, isFresh, isListing, opened]);
}

/** Whether a ticket is on its way, or was left not long ago and nothing has come of it yet. */
function isNew(view: TicketView | null, now: number): boolean {
  if (view === null) return false;
  const { ticket, conversation } = view;
  if (ticket === null || conversation === null) return true;
  const isUntouched = ticket.history.length === 1 && ticket.answeredAt === null;
  return conversation.kind === "ticket" && isUntouched && now - conversation.createdAt <= FRESH_MS;
}
