import type { FormPart } from "@warmline/client";
import type { ReactElement } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart, type MakeElement } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { ChatFormBack } from "./ChatFormBack.tsx";
import { ChatFormDone } from "./ChatFormDone.tsx";
import { ChatFormError } from "./ChatFormError.tsx";
import { ChatFormField } from "./ChatFormField.tsx";
import { ChatFormHint } from "./ChatFormHint.tsx";
import { ChatFormNext } from "./ChatFormNext.tsx";
import { ChatFormProgress } from "./ChatFormProgress.tsx";
import { ChatFormQuestion } from "./ChatFormQuestion.tsx";
import { ChatFormReview } from "./ChatFormReview.tsx";
import { ChatFormSend } from "./ChatFormSend.tsx";
import { ChatFormTitle } from "./ChatFormTitle.tsx";
import { FormContext } from "./FormContext.ts";
import { useForm } from "./useForm.ts";

type State = PartState<ChatAnatomy, "form">;

/**
 * Questions that are asked one at a time, then all answers before they are sent. Renders a `<form>`, or nothing in a message of
 * another kind.
 */
export const ChatForm = definePart<State, "form">("Chat.Form", "form", function ChatForm(host, element) {
  const { id, parts } = useMessageContext();
  const part = parts.find(({ type }) => type === "form");
  return part?.type === "form" ? <Questions messageId={id} part={part} host={host} element={element} /> : null;
});

interface QuestionsProps {
  messageId: string;
  part: FormPart;
  host: Parameters<MakeElement<"form", State>>[0];
  element: MakeElement<"form", State>;
}

/** Hooks of its own: a message of another kind has nothing to keep. */
function Questions({ messageId, part, host, element }: QuestionsProps): ReactElement {
  const voice = useVoice();
  const form = useForm(messageId, part);
  return (
    <FormContext.Provider value={form}>
      {element(host, {
        state: { at: form.isSent ? "sent" : form.field === null ? "review" : "question" },
        noValidate: true,
        "aria-label": part.title ?? voice.say("chat.form"),
        onSubmit: (event) => {
          event.preventDefault();
          form.submit();
        },
        children: (
          <>
            <ChatFormTitle />
            <ChatFormProgress />
            <ChatFormQuestion />
            <ChatFormHint />
            <ChatFormField />
            <ChatFormError />
            <ChatFormDone />
            <ChatFormReview />
            <ChatFormBack />
            <ChatFormNext />
            <ChatFormSend />
          </>
        ),
      })}
    </FormContext.Provider>
  );
}
