import type { SupportState } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useCallback } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { sentFacts } from "./sentFacts.ts";

/** A copy of all that the customer sent, word for word, to unfold. Renders a `<details>`, or nothing before the ticket is received. */
export const TicketSent = definePart<PartState<TicketAnatomy, "sent">, "details">(
  "Ticket.Sent",
  "details",
  function TicketSent(host, element) {
    const { ticket, conversation } = useTicketAtHand().view;
    const voice = useVoice();
    const categories = useSupport(ticketState.categories);
    const id = conversation?.id ?? "";
    // Earlier pages of a long talk come only when somebody reads back to them.
    const first = useSupport(
      useCallback(({ earlier, messages }: SupportState) => (id in earlier ? undefined : messages[id]?.[0]), [id]),
    );
    if (ticket === null || conversation === null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <summary>{voice.say("ticket.sent")}</summary>
          <dl>
            {sentFacts(ticket, conversation, first, categories, voice).map(({ name, words }, index) => (
              <div key={index}>
                <dt>{name}</dt>
                <dd dir="auto">{words}</dd>
              </div>
            ))}
          </dl>
        </>
      ),
    });
  },
);
