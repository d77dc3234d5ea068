import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketField } from "./TicketField.tsx";

/** What the category itself asks. Renders a `<div>`, or nothing where it asks nothing. */
export const TicketFields = definePart<PartState<TicketAnatomy, "fields">, "div">(
  "Ticket.Fields",
  "div",
  function TicketFields(host, element) {
    const fields = useFormContext().category?.fields ?? [];
    if (fields.length === 0) return null;
    return element(host, {
      state: {},
      children: fields.map(({ id }) => <TicketField key={id} field={`fields.${id}`} />),
    });
  },
);
