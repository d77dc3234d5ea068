import { useState, type RefObject } from "react";
import type { Id } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";
import { snippetText, type Reader, type Snippet } from "../store/snippets.ts";

/** The snippets of a composer. */
export interface Snippets {
  /** None where the site has none, or the customer cannot be written to. */
  all: readonly Snippet[];
  reader: Reader;
  isOpen: boolean;
  open(): void;
  /** Leads back to where one writes. */
  close(): void;
  /** Puts a text where the caret stands; the browser’s own undo takes it back. */
  insert(text: string): void;
  /** Goes away without leading anywhere: the focus is elsewhere already. */
  leave(): void;
}

/**
 * Lets an agent begin with a short text.
 *
 * @param canAnswer whether the customer is written to now
 */
export function useSnippets(
  conversationId: Id,
  field: RefObject<HTMLTextAreaElement | null>,
  canAnswer: boolean,
): Snippets {
  const guide = useDeskState((state) => state.guide);
  const conversation = useDeskState((state) => state.record.conversations[conversationId]);
  const visitor = useDeskState((state) => state.record.visitors[conversation?.visitorId ?? ""]);
  const [isOpen, setOpen] = useState(false);
  const reader: Reader = {
    name: visitor?.name ?? conversation?.ticket?.name ?? null,
    patronymic: visitor?.patronymic ?? null,
    locale: conversation?.ticket?.locale ?? visitor?.locale ?? "en",
  };
  // A text of which nothing is left without the name helps nobody.
  const all = canAnswer ? guide.snippets.filter((each) => snippetText(each, reader) !== "") : [];

  function close(): void {
    field.current?.focus();
    setOpen(false);
  }

  return {
    all,
    reader,
    isOpen: isOpen && all.length > 0,
    open: () => setOpen(true),
    leave: () => setOpen(false),
    close,
    insert(text) {
      close();
      const box = field.current;
      if (box === null) return;
      const before = box.value.slice(0, box.selectionStart);
      const gap = before === "" || /\s$/u.test(before) ? "" : " ";
      // It has no successor that the browser’s undo knows of.
      document.execCommand("insertText", false, gap + text);
    },
  };
}
