import type { Part } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { Fragment, type ReactNode } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useMessageContext } from "../message/MessageContext.ts";
import { drawRichText, type RichTextWords } from "./RichText.tsx";

/** The words of a message; plain until the server has read them. Renders a `<div>`, or nothing without words. */
export const ChatText = definePart<PartState<ChatAnatomy, "text">, "div">(
  "Chat.Text",
  "div",
  function ChatText(host, element) {
    const { parts, text } = useMessageContext();
    const voice = useVoice();
    if (text === "" && !parts.some(isDrawn)) return null;
    return element(host, {
      state: {},
      dir: "auto",
      children: parts.length === 0 ? <p style={{ whiteSpace: "pre-wrap" }}>{text}</p> : wordsOf(parts, voice),
    });
  },
);

/** Whether it is drawn here; files have parts of their own. */
function isDrawn({ type }: Part): boolean {
  return type === "text" || type === "promise";
}

function wordsOf(parts: readonly Part[], voice: Voice): ReactNode {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return drawWords(only, voice);
  return parts.map((part, index) => <Fragment key={index}>{drawWords(part, voice)}</Fragment>);
}

function wordsAround(voice: Voice): RichTextWords {
  const copyCode = {
    copy: voice.say("chat.copy-code"),
    copied: voice.say("chat.copied"),
    failed: voice.say("chat.copy-failed"),
  };
  return { newTab: voice.say("chat.new-tab"), copyCode };
}

function drawWords(part: Part, voice: Voice): ReactNode {
  if (part.type === "text") return drawRichText(part.tree, wordsAround(voice));
  if (part.type === "promise") return <p>{voice.say("chat.promise-message", { minutes: part.minutes })}</p>;
  return null;
}
