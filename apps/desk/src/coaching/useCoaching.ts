import { useEffect, useMemo, useState, type RefObject } from "react";
import { pickText, type Id, type Message } from "@warmline/protocol";
import { createCoach, type Coach, type Hint } from "@warmline/voice/coach";
import { useDesk, useDeskState } from "../store/context.tsx";
import { said } from "../store/said.ts";
import { createLeft } from "./left.ts";
import { usePasted } from "./usePasted.ts";
import { whenIdle } from "./whenIdle.ts";

const NOTHING: readonly Hint[] = [];
const NO_MESSAGES: readonly Message[] = [];

/** What could be said better in an agent’s draft. */
export interface Coaching {
  hints: readonly Hint[];
  isFolded: boolean;
  fold(folded: boolean): void;
  /** Puts the better words in place; the browser’s own undo takes them back. */
  use(hint: Hint): void;
  /** Says no more of it until this draft is sent. */
  leave(hint: Hint): void;
}

/** Reads a draft whenever whoever writes it pauses, and finds what could be said better. It only ever advises. */
export function useCoaching(conversationId: Id, field: RefObject<HTMLTextAreaElement | null>, text: string): Coaching {
  const { forms } = useDesk();
  const [left] = useState(() => createLeft(forms, conversationId));
  const [passed, setPassed] = useState(left.get);
  const [isFolded, setFolded] = useState(left.isFolded);
  const isEmpty = text === "";
  const found = useFound(useCoach(conversationId), text, usePasted(field, isEmpty));

  // The same words twice are one hint.
  const named = [...new Map(found.map((hint) => [left.nameOf(hint), hint]))];

  const [wasEmpty, setWasEmpty] = useState(isEmpty);
  if (isEmpty !== wasEmpty) {
    setWasEmpty(isEmpty);
    if (isEmpty) setPassed([]);
  }
  useEffect(() => {
    if (isEmpty) left.forget();
  }, [isEmpty, left]);

  return {
    hints: named.filter(([name, hint]) => text.includes(hint.said) && !passed.includes(name)).map(([, hint]) => hint),
    isFolded,
    fold(folded) {
      setFolded(folded);
      left.fold(folded);
    },
    use({ from, said, better }) {
      const box = field.current;
      if (box === null || better === null) return;
      const at = box.value.startsWith(said, from) ? from : box.value.indexOf(said);
      if (at < 0) return;
      box.focus();
      box.setSelectionRange(at, at + said.length);
      // It has no successor that the browser’s undo knows of.
      document.execCommand("insertText", false, better);
    },
    leave(hint) {
      field.current?.focus();
      setPassed(left.add(hint));
    },
  };
}

function useCoach(conversationId: Id): Coach {
  const { glossary, articles } = useDeskState((state) => state.guide);
  const conversation = useDeskState((state) => state.record.conversations[conversationId]);
  const visitor = useDeskState((state) => state.record.visitors[conversation?.visitorId ?? ""]);
  const messages = useDeskState((state) => state.record.messages[conversationId] ?? NO_MESSAGES);
  const locale = conversation?.ticket?.locale ?? visitor?.locale ?? "en";
  return useMemo(
    () =>
      createCoach({
        locale,
        glossary: glossary.map(({ forms, text }) => ({ forms, explanation: pickText(text, locale) })),
        articles: articles.map(({ id, answer }) => ({ id, answer: pickText(answer, locale) })),
        // What was said in this talk already is explained beside it.
        heard: messages.map((message) => said(message)).join("\n"),
      }),
    [locale, glossary, articles, messages],
  );
}

function useFound(coach: Coach, text: string, pasted: readonly string[]): readonly Hint[] {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => whenIdle(() => setFound(text.trim() === "" ? NOTHING : coach(text, pasted))), [coach, text, pasted]);
  return found;
}
