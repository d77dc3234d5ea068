import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useControl, useEnterHint } from "./FieldContext.ts";

/** A one-line field. Renders an `<input>`. */
export const TicketInput = definePart<PartState<TicketAnatomy, "input">, "input">(
  "Ticket.Input",
  "input",
  function TicketInput(host, element) {
    const { field, own, props } = useControl();
    const enterKeyHint = useEnterHint();
    const known = own?.input === "phone" ? "tel" : field === "email" || field === "name" ? field : null;
    return element(host, {
      ...props,
      enterKeyHint,
      type: known === null || known === "name" ? "text" : known,
      autoComplete: known ?? "off",
      // Numbers and codes are nobody’s words: a phone must not mend them.
      ...(own !== null && { autoCapitalize: "none", autoCorrect: "off", spellCheck: false }),
    });
  },
);
