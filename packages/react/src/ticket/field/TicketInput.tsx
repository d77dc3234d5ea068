import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useControl } from "./FieldContext.ts";

const AUTOCOMPLETE: Readonly<Record<string, string>> = { email: "email", name: "name" };

/** A one-line field. Renders an `<input>`. */
export const TicketInput = definePart<PartState<TicketAnatomy, "input">, "input">(
  "Ticket.Input",
  "input",
  function TicketInput(host, element) {
    const { field, props } = useControl();
    return element(host, {
      ...props,
      type: field === "email" ? "email" : "text",
      autoComplete: AUTOCOMPLETE[field] ?? "off",
    });
  },
);
