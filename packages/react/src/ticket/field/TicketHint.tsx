import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { hasHint, useFieldContext } from "./FieldContext.ts";

/** A helping sentence. Renders a `<p>`, or nothing where none is needed. */
export const TicketHint = definePart<PartState<TicketAnatomy, "hint">, "p">(
  "Ticket.Hint",
  "p",
  function TicketHint(host, element) {
    const { field, id } = useFieldContext();
    const voice = useVoice();
    if (!hasHint(field)) return null;
    return element(host, { state: {}, id: `${id}-hint`, children: voice.say(`ticket.${field}-hint`) });
  },
);
