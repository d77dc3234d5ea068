import { pickText } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { FIELDS, isRequired } from "../form/values.ts";
import { type FieldContextValue, useFieldContext } from "./FieldContext.ts";

/** The question’s name, which says where an answer is optional. Renders a `<label>`. */
export const TicketLabel = definePart<PartState<TicketAnatomy, "label">, "label">(
  "Ticket.Label",
  "label",
  function TicketLabel(host, element) {
    const context = useFieldContext();
    const { category } = useFormContext();
    const voice = useVoice();
    const name = nameOf(context, voice);
    const isNeeded = isRequired(context.field, category);
    return element(host, {
      state: {},
      htmlFor: context.id,
      children: isNeeded ? name : `${name} (${voice.say("ticket.optional")})`,
    });
  },
);

function nameOf({ field, own }: FieldContextValue, voice: Voice): string {
  if (own !== null) return pickText(own.label, voice.locale);
  const shared = FIELDS.find((name) => name === field);
  return shared === undefined ? "" : voice.say(`ticket.${shared}`);
}
