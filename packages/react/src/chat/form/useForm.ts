import type { FormDraft, FormPart, SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";
import { useCallback, useId, useRef, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { FormContextValue } from "./FormContext.ts";
import { askedOf, check, type FormErrorCode, valueOf } from "./values.ts";

interface Wrong {
  field: string;
  code: FormErrorCode;
}

/** A form in a message: what is typed is kept with every key, and one question is asked at a time. */
export function useForm(messageId: string, part: FormPart): FormContextValue {
  const client = useClient();
  const id = useId();
  const byHand = useRef(false);
  const asked = askedOf(part);
  const [draft, setDraft] = useState<FormDraft>(
    () => client.chat.getFormDraft(messageId) ?? { answers: {}, at: asked[0]?.id },
  );
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [isReturning, setReturning] = useState(false);
  const refusal = useRefusal(messageId);
  // A refusal counts until something is done about it.
  const [answered, setAnswered] = useState<string | null>(null);
  const isRefused = refusal !== null && refusal.itemId !== answered;
  const refused = isRefused ? refusal.field : null;
  const isChanging = isReturning || refused !== null;
  const at = refused ?? draft.at;

  const isSent = part.answers !== null;
  const field = isSent ? null : (part.fields.find((one) => one.id === at) ?? null);
  const place = asked.findIndex((one) => one.id === field?.id);

  const keep = (next: FormDraft): void => {
    setDraft(next);
    setAnswered(refusal?.itemId ?? null);
    client.chat.setFormDraft(messageId, next);
  };
  const show = (next: string | undefined, changing = false, code: FormErrorCode | null = null): void => {
    byHand.current = true;
    setWrong(next === undefined || code === null ? null : { field: next, code });
    setReturning(changing);
    keep({ answers: draft.answers, at: next });
  };
  const goOn = (): void => {
    if (field === null) return;
    const code = check(field, valueOf(field, draft));
    if (code !== null) show(field.id, isChanging, code);
    else show(isChanging || place < 0 ? undefined : asked[place + 1]?.id);
  };
  const send = (): void => {
    for (const one of part.fields) {
      const code = check(one, valueOf(one, draft));
      if (code !== null) return show(one.id, true, code);
    }
    byHand.current = true;
    setAnswered(refusal?.itemId ?? null);
    client.chat.answerForm(messageId, draft.answers);
  };
  const before = isChanging ? undefined : asked[place - 1]?.id;

  return {
    ...{ part, id, field, isSent, byHand },
    number: isChanging ? 0 : place + 1,
    count: asked.length,
    error: isRefused ? "refused" : wrong !== null && wrong.field === field?.id ? wrong.code : null,
    valueOf: (one) => valueOf(one, draft),
    set: (value) => {
      if (field === null) return;
      setWrong(null);
      setReturning(isChanging);
      keep({ at: field.id, answers: { ...draft.answers, [field.id]: value } });
    },
    back: isChanging || place > 0 ? () => show(before) : null,
    change: (again) => show(again, true),
    submit: () => (isSent ? undefined : field === null ? send() : goOn()),
  };
}

/** What was sent last and refused for what is in it, and at which field if that is known. */
function useRefusal(messageId: string): { field: string | null; itemId: string } | null {
  const view = useSupport(useCallback((state: SupportState) => chatState.answer(state, messageId), [messageId]));
  if (view?.status !== "failed" || view.failure?.code !== "invalid-request") return null;
  return { field: chatState.problemAt(view), itemId: view.itemId };
}
