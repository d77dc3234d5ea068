import { useId, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { Id } from "@warmline/protocol";
import { words } from "../words.ts";
import { CoachingHint } from "./CoachingHint.tsx";
import { useCoaching } from "./useCoaching.ts";

interface CoachingHintsProps {
  conversationId: Id;
  /** Where the agent writes. */
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
}

/** What could be said better, under the field where an agent writes to a customer. It never keeps anybody from sending. */
export function CoachingHints({ conversationId, field, text }: CoachingHintsProps): ReactNode {
  const id = useId();
  const coaching = useCoaching(conversationId, field, text);
  const { hints, isFolded, fold } = coaching;
  const texts = words.coaching;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    field.current?.focus();
  }

  // It is heard for everything inside.
  const heard = { onKeyDown };
  return (
    <>
      <output className="unseen">{hints.length > 0 && texts.count(hints.length)}</output>
      {hints.length > 0 && (
        <section className="coaching" aria-label={texts.title} {...heard}>
          <button
            type="button"
            className="coaching-fold"
            aria-expanded={!isFolded}
            aria-controls={id}
            onClick={() => fold(!isFolded)}
          >
            {texts.count(hints.length)}
          </button>
          <ul id={id} hidden={isFolded}>
            {hints.map((hint) => (
              <CoachingHint key={`${hint.rule}/${hint.said}`} hint={hint} coaching={coaching} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
