import { useState } from "react";
import type { Id } from "@warmline/protocol";
import { useDesk } from "../store/context.tsx";
import type { Mode } from "../store/drafts.ts";

interface Draft {
  mode: Mode;
  /** Changes whom one writes to. What was typed to the other stays with the other. */
  setMode: (mode: Mode) => void;
  text: string;
  setText: (text: string) => void;
}

/**
 * What an agent is writing in a conversation, and to whom. Both outlive the page.
 *
 * @param canAnswer whether the customer can be written to; else a note is all there is
 */
export function useDraft(conversationId: Id, canAnswer: boolean): Draft {
  const desk = useDesk();
  const [chosen, setChosen] = useState(() => desk.getMode(conversationId));
  const [texts, setTexts] = useState(() => ({
    answer: desk.getDraft(conversationId, "answer"),
    note: desk.getDraft(conversationId, "note"),
  }));
  const mode = canAnswer ? chosen : "note";
  return {
    mode,
    setMode(next) {
      setChosen(next);
      desk.setMode(conversationId, next);
    },
    text: texts[mode],
    setText(text) {
      setTexts((before) => ({ ...before, [mode]: text }));
      desk.setDraft(conversationId, mode, text);
    },
  };
}
