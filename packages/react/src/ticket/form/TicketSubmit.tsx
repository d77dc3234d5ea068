import { useContext } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { StepsContext } from "../steps/StepsContext.ts";
import { useFormContext } from "./FormContext.ts";
import { onlyOnce } from "./onlyOnce.ts";

/** Sends the ticket. Renders a `<button>`, or nothing before the last step. */
export const TicketSubmit = definePart<PartState<TicketAnatomy, "submit">, "button">(
  "Ticket.Submit",
  "button",
  function TicketSubmit(host, element) {
    useFormContext();
    const voice = useVoice();
    if (useContext(StepsContext)?.isLast === false) return null;
    return element(host, { state: {}, type: "submit", onClick: onlyOnce, children: voice.say("ticket.submit") });
  },
);
