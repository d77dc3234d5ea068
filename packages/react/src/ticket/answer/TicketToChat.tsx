import { useClient } from "../../hooks/useClient.ts";
import { useShut } from "../../hooks/useShut.ts";
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
    if (shut || conversation === null || conversation.kind !== "ticket" || conversation.state === "ended") return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("ticket.to-chat"),
      onClick: (event) => {
        client.ticket.convert(conversation.id, "chat");
        client.chat.choose(conversation.id);
        go("chat", event);
      },
    });
  },
);
