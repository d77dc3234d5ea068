import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketSubmit } from "../form/TicketSubmit.tsx";
import { TicketBack } from "./TicketBack.tsx";
import { TicketNext } from "./TicketNext.tsx";

const BUTTONS = (
  <>
    <TicketNext />
    <TicketSubmit />
    <TicketBack />
  </>
);

/** The buttons under a step. Renders a `<div>`. */
export const TicketActions = definePart<PartState<TicketAnatomy, "actions">, "div">(
  "Ticket.Actions",
  "div",
  function TicketActions(host, element) {
    useFormContext();
    return element(host, { state: {}, children: BUTTONS });
  },
);
