import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { hasHint, useFieldContext } from "./FieldContext.ts";

/** A helping sentence, or what the answer looks like. Renders a `<p>`, or nothing where none is needed. */
export const TicketHint = definePart<PartState<TicketAnatomy, "hint">, "p">(
  "Ticket.Hint",
  "p",
  function TicketHint(host, element) {
    const { field, own, id } = useFieldContext();
    const { kind } = useFormContext();
    const voice = useVoice();
    const example = own?.example ?? null;
    if (example === null && !hasHint(field)) return null;
    const words = hasHint(field) ? voice.say(`ticket.${field}-hint`, { kind }) : "";
    return element(host, {
      state: {},
      id: `${id}-hint`,
      children: example === null ? words : voice.say("ticket.field-example", { example }),
    });
  },
);
