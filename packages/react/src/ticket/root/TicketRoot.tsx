import type { SupportState } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useMemo, useRef, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { TicketContext, type TicketContextValue } from "../TicketContext.ts";

/** How long an acknowledgement is shown first when one comes back; later the form is. */
const SHOWN_MS = 24 * 60 * 60_000;

const stored = (state: SupportState): SupportState["conversations"] => state.conversations;

/** Holds the form, then the acknowledgement. Renders a `<div>`. */
export const TicketRoot = definePart<PartState<TicketAnatomy, "root">, "div">(
  "Ticket.Root",
  "div",
  function TicketRoot(host, element) {
    const client = useClient();
    const [done, setDone] = useState<string | null>(null);
    const movedByHand = useRef(false);
    const latest = useSupport(ticketState.latest);
    const createdAt = useSupport(stored)[latest?.conversationId ?? ""]?.createdAt ?? Infinity;
    const isOld = useNow((now) => now - createdAt > SHOWN_MS);
    const ticket = latest?.conversationId === done || isOld ? null : latest;
    const context = useMemo<TicketContextValue>(
      () => ({
        ticket,
        movedByHand,
        sent() {
          movedByHand.current = true;
        },
        again() {
          if (ticket === null) return;
          const unsent = client.getState().outbox.find(({ id }) => id === ticket.conversationId)?.command;
          if (unsent?.type === "ticket") client.ticket.setDraft(unsent.ticket);
          movedByHand.current = true;
          setDone(ticket.conversationId);
        },
      }),
      [client, ticket],
    );
    return (
      <TicketContext.Provider value={context}>
        {element(host, { state: { status: ticket?.status ?? "writing" } })}
      </TicketContext.Provider>
    );
  },
);
