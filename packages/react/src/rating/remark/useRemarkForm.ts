import type { RemarkDraft } from "@warmline/client";
import { type FormEvent, useMemo, useState } from "react";
import type { RemarkContextValue } from "./RemarkContext.ts";
import { useRemark } from "./useRemark.ts";

const EMPTY: RemarkDraft = { reasons: [], text: "" };

interface RemarkForm {
  context: RemarkContextValue;
  /** The name of the form. */
  label: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

const isEmpty = ({ reasons, text }: RemarkDraft): boolean => reasons.length === 0 && text.trim() === "";

/** What is typed beside the face, kept while it is typed; what could not be passed on is there again. */
export function useRemarkForm(): RemarkForm {
  const { line, remark, voice } = useRemark();
  const [draft, setDraft] = useState(() => (line ? line.client.rating.getDraft(line.id) : null) ?? remark ?? EMPTY);
  const context = useMemo<RemarkContextValue>(
    () => ({
      draft,
      empty: isEmpty(draft),
      change(next) {
        setDraft(next);
        line?.client.rating.setDraft(line.id, isEmpty(next) ? null : next);
      },
    }),
    [draft, line],
  );
  return {
    context,
    label: voice.say("rating.remark"),
    onSubmit(event) {
      event.preventDefault();
      // A remark may stand in a form of the host’s, by way of a portal: that is not meant.
      event.stopPropagation();
      const form = event.currentTarget;
      if (context.empty) return form.querySelector("textarea")?.focus();
      // The form goes with its focus, and the face is still there to change one’s mind.
      form.closest("fieldset")?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus({ preventScroll: true });
      line?.client.rating.remark(line.id, { reasons: draft.reasons, text: draft.text.trim() });
    },
  };
}
