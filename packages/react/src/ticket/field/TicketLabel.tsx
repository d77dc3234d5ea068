import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { REQUIRED } from "../form/values.ts";
import { useFieldContext } from "./FieldContext.ts";

/** The question’s name, which says where an answer is optional. Renders a `<label>`. */
export const TicketLabel = definePart<PartState<TicketAnatomy, "label">, "label">(
  "Ticket.Label",
  "label",
  function TicketLabel(host, element) {
    const { field, id } = useFieldContext();
    const voice = useVoice();
    const name = voice.say(`ticket.${field}`);
    const children = REQUIRED.includes(field) ? name : `${name} (${voice.say("ticket.optional")})`;
    return element(host, { state: {}, htmlFor: id, children });
  },
);
