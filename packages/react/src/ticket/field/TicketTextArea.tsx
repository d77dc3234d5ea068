import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useControl } from "./FieldContext.ts";

/** A field of several lines. Renders a `<textarea>`. */
export const TicketTextArea = definePart<PartState<TicketAnatomy, "text-area">, "textarea">(
  "Ticket.TextArea",
  "textarea",
  function TicketTextArea(host, element) {
    const { props } = useControl();
    return element(host, { ...props, rows: 3 });
  },
);
