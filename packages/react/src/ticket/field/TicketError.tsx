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

function wordsFor({ field, own, error }: FieldContextValue, voice: Voice): string {
  if (error === "too-long") return voice.say("ticket.error-long", { max: maxLengthOf(field) });
  if (error === "refused") return voice.say("ticket.error-refused");
  if (field === "category" || own?.input === "choice") {
    return voice.say(field === "category" ? "ticket.error-category" : "ticket.error-choice");
  }
  if (field === "gist" || field === "email") return voice.say(`ticket.error-${field}`);
  if (error === "missing") return voice.say("ticket.error-missing");
  return own?.example == null
    ? voice.say("ticket.error-wrong")
    : voice.say("ticket.error-example", { example: own.example });
}
