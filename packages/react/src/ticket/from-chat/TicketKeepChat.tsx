import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";

/** Leaves the chat as it is, so that the form begins a ticket of its own; what is filled in stays. Renders a `<button>`. */
export const TicketKeepChat = definePart<PartState<TicketAnatomy, "keep-chat">, "button">(
  "Ticket.KeepChat",
  "button",
  function TicketKeepChat(host, element) {
    const { form, keep } = useFormContext();
    const voice = useVoice();
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("ticket.keep-chat"),
      onClick() {
        keep({ conversationId: undefined });
        // The button goes, and with it would the focus.
        form.current?.focus();
      },
    });
  },
);
