import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useAcknowledgementContext } from "./AcknowledgementContext.ts";

/** Sends a failed ticket again. Renders a `<button>`, or nothing unless that can help. */
export const TicketRetry = definePart<PartState<TicketAnatomy, "retry">, "button">(
  "Ticket.Retry",
  "button",
  function TicketRetry(host, element) {
    const { status, failure, conversationId } = useAcknowledgementContext().view;
    const client = useClient();
    const voice = useVoice();
    if (status !== "failed" || failure?.retryable === false) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("support.try-again"),
      onClick: () => client.ticket.retry(conversationId),
    });
  },
);
