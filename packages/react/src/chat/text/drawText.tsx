import type { ChatRow, Part } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { Fragment, type ReactNode } from "react";
import { drawRichText, type RichTextWords } from "./RichText.tsx";

/** The words of a message, plain until the server has read them; null without words. */
export function drawText({ parts, text }: ChatRow, voice: Voice): ReactNode {
  const drawn = parts.filter(isDrawn);
  const [only] = drawn;
  // What the server has read has its words in parts, of which some draw themselves.
  const isPlain = parts.length === 0 && text !== "";
  if (only === undefined) return isPlain ? <p style={{ whiteSpace: "pre-wrap" }}>{text}</p> : null;
  if (drawn.length === 1) return drawWords(only, voice);
  return drawn.map((part, index) => <Fragment key={index}>{drawWords(part, voice)}</Fragment>);
}

/** Whether it is drawn here; all others have parts of their own. */
function isDrawn({ type }: Part): boolean {
  return type === "text" || type === "promise" || type === "unknown";
}

function drawWords(part: Part, voice: Voice): ReactNode {
  if (part.type === "text") return drawRichText(part.tree, wordsAround(voice));
  if (part.type === "promise") return <p>{voice.say("chat.promise-message", { minutes: part.minutes })}</p>;
  if (part.type === "unknown") return <p style={{ whiteSpace: "pre-line" }}>{part.plain}</p>;
  return null;
}

const known = new WeakMap<Voice, RichTextWords>();

/** The same for every message in one voice. */
export function wordsAround(voice: Voice): RichTextWords {
  let words = known.get(voice);
  if (words === undefined) {
    const copyCode = {
      copy: voice.say("chat.copy-code"),
      copied: voice.say("chat.copied"),
      failed: voice.say("chat.copy-failed"),
    };
    known.set(voice, (words = { newTab: voice.say("chat.new-tab"), copyCode }));
  }
  return words;
}
