import type { SupportState } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useCallback } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";
import { useSimilarContext } from "./SimilarContext.ts";

export interface TicketAddToProps {
  /** The id of an open ticket’s conversation. */
  conversationId: string;
}

/**
 * Makes what is filled in part of an open ticket, which it names: number, gist, how it stands and since when. Renders a `<button>`,
 * or nothing for a ticket that is not known.
 */
export const TicketAddTo = definePart<PartState<TicketAnatomy, "add-to">, "button", TicketAddToProps>(
  "Ticket.AddTo",
  "button",
  function TicketAddTo({ conversationId, ...host }, element) {
    useSimilarContext();
    const { client, voice, announce } = useSupportContext();
    const { show } = useTicketContext();
    const view = useSupport(
      useCallback((state: SupportState) => ticketState.byId(state, conversationId), [conversationId]),
    );
    if (!view?.ticket || !view.conversation) return null;
    const { reference, gist, status } = view.ticket;
    return element(host, {
      state: { status },
      type: "button",
      onClick() {
        client.kept.set("ticket-step", undefined);
        client.ticket.addTo(conversationId);
        show(conversationId);
        announce(voice.say("ticket.added", { reference }));
      },
      children: (
        <>
          <b>{voice.say("ticket.add-to", { reference })}</b>
          <q>{gist}</q>
          <span>
            {voice.say("ticket.status", { status })} · {voice.say("ticket.moment", { at: view.conversation.createdAt })}
          </span>
        </>
      ),
    });
  },
);
