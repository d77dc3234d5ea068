import { LIMITS } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { type FormContextValue, useFormContext } from "./FormContext.ts";

/** What is missing or wrong in the answer. Renders a `<p role="alert">`, empty while all is well, or nothing while nothing is asked. */
export const ChatFormError = definePart<PartState<ChatAnatomy, "form-error">, "p">(
  "Chat.FormError",
  "p",
  function ChatFormError(host, element) {
    const context = useFormContext();
    const voice = useVoice();
    if (context.field === null) return null;
    return element(host, {
      state: {},
      id: `${context.id}-error`,
      role: "alert",
      children: wordsFor(context, voice),
    });
  },
);

function wordsFor({ field, error }: FormContextValue, voice: Voice): string | null {
  if (field === null || error === null) return null;
  if (error === "too-long") return voice.say("ticket.error-long", { max: LIMITS.field });
  if (error === "refused") return voice.say("ticket.error-refused");
  if (field.input === "choice") return voice.say("ticket.error-choice");
  if (error === "missing") return voice.say("ticket.error-missing");
  if (field.input === "email") return voice.say("ticket.error-email");
  return field.example === null
    ? voice.say("ticket.error-wrong")
    : voice.say("ticket.error-example", { example: field.example });
}
