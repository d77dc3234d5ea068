import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Sends the ticket. Renders a `<button>`. */
export const TicketSubmit = definePart<PartState<TicketAnatomy, "submit">, "button">(
  "Ticket.Submit",
  "button",
  function TicketSubmit(host, element) {
    useFormContext();
    const voice = useVoice();
    return element(host, { state: {}, type: "submit", children: voice.say("ticket.submit") });
  },
);
