import { useVoice } from "../../hooks/useVoice.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketKeepChat } from "./TicketKeepChat.tsx";

/** Tells that the chat goes on as this ticket once it is sent. Renders a `<div>`, or nothing where a new one begins. */
export const TicketFromChat = definePart<PartState<TicketAnatomy, "from-chat">, "div">(
  "Ticket.FromChat",
  "div",
  function TicketFromChat(host, element) {
    const { draft } = useFormContext();
    const voice = useVoice();
    const chat = useSupport(({ conversations }) => conversations[draft.conversationId ?? ""] ?? null);
    if (chat === null || chat.ticket !== null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <p>{voice.say("ticket.from-chat")}</p>
          <TicketKeepChat />
        </>
      ),
    });
  },
);
