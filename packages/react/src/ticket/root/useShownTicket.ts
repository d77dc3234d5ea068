import type { SupportState, TicketView } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useCallback, useMemo, useRef, useState } from "react";
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
  const [hasPage, setHasPage] = useState(false);
  const havePage = useCallback(() => {
    setHasPage(true);
    return () => setHasPage(false);
  }, []);
  const isFresh = useNow((now) => isNew(chosen ?? latest, now, hasPage));

  return useMemo(() => {
    const wanted = chosen ?? (shown === null && !isListing && isFresh ? latest : null);
    // A host may have put together no page: then what is past the acknowledgement makes room for the form.
    const at = hasPage || isFresh ? wanted : null;
    const isNote = at !== null && (at.status !== "received" || (isFresh && (!hasPage || at.conversationId !== opened)));
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
      hasPage,
      havePage,
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
  }, [client, shown, chosen, latest, isFresh, isListing, opened, hasPage, havePage]);
}

/** Whether a ticket is on its way, or was left not long ago and nothing has come of it yet that a page would show. */
function isNew(view: TicketView | null, now: number, hasPage: boolean): boolean {
  if (view === null) return false;
  const { ticket, conversation } = view;
  if (ticket === null || conversation === null) return true;
  if (now - conversation.createdAt > FRESH_MS || conversation.kind !== "ticket") return false;
  return !hasPage || (ticket.history.length === 1 && ticket.answeredAt === null);
}
