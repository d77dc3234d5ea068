import type { ChatRow } from "@warmline/client";
import type { ReactElement } from "react";
import { ChatArticle } from "../article/ChatArticle.tsx";
import { ChatChoices } from "../choices/ChatChoices.tsx";
import { ChatForm } from "../form/ChatForm.tsx";
import { ChatSteps } from "../steps/ChatSteps.tsx";

/** The one thing in a message that helps beside its words, with a key; null where there is none. */
export function drawHelp({ parts }: ChatRow): ReactElement | null {
  for (const { type } of parts) {
    switch (type) {
      case "article":
        return <ChatArticle key={type} />;
      case "steps":
        return <ChatSteps key={type} />;
      case "choices":
        return <ChatChoices key={type} />;
      case "form":
        return <ChatForm key={type} />;
      default:
    }
  }
  return null;
}
