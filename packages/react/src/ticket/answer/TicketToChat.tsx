import type { SupportState } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useCallback } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useShut } from "../../hooks/useShut.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useViewContext } from "../../support/ViewContext.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";

/** Goes on with the ticket as a chat, with all that was said. Renders a `<button>`, or nothing where it is done with or nothing can be sent. */
export const TicketToChat = definePart<PartState<TicketAnatomy, "to-chat">, "button">(
  "Ticket.ToChat",
  "button",
  function TicketToChat(host, element) {
    const { page } = useTicketContext();
    const { go } = useViewContext();
    const client = useClient();
    const voice = useVoice();
    const shut = useShut();
    const conversation = page?.conversation ?? null;
    const id = conversation?.id ?? "";
    const failed = useSupport(
      useCallback((state: SupportState) => ticketState.conversion(state, id)?.status === "failed", [id]),
    );
    if (shut || conversation === null || conversation.kind !== "ticket" || conversation.state === "ended") return null;
    return element(host, {
      state: { failed },
      type: "button",
      children: voice.say(failed ? "ticket.to-chat-again" : "ticket.to-chat"),
      onClick: (event) => {
        client.ticket.convert(conversation.id, "chat");
        client.chat.choose(conversation.id);
        go("chat", event);
      },
    });
  },
);
