import type { Voice } from "@warmline/voice";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { maxLengthOf } from "../form/values.ts";
import { type FieldContextValue, useFieldContext } from "./FieldContext.ts";

/** What is missing or wrong in this field. Renders a `<p>`, or nothing while all is well. */
export const TicketError = definePart<PartState<TicketAnatomy, "error">, "p">(
  "Ticket.Error",
  "p",
  function TicketError(host, element) {
    const context = useFieldContext();
    const voice = useVoice();
    if (context.error === null) return null;
    return element(host, { state: {}, id: `${context.id}-error`, children: wordsFor(context, voice) });
  },
);

function wordsFor({ field, error }: FieldContextValue, voice: Voice): string {
  const max = maxLengthOf(field);
  if (error === "too-long" && max !== undefined) return voice.say("ticket.error-long", { max });
  return field === "name" ? "" : voice.say(`ticket.error-${field}`);
}
