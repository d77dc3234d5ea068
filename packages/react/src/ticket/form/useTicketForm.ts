import * as supportState from "@warmline/client/state/support";
import * as ticketState from "@warmline/client/state/ticket";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useAfterPress } from "../../internals/useAfterPress.ts";
import { useTicketContext } from "../TicketContext.ts";
import { firstOf, namesIn } from "./controls.ts";
import type { FormContextValue, Guide } from "./FormContext.ts";
import { useTicketDraft } from "./useTicketDraft.ts";
import { changeOf, type TicketFieldName, type TicketValues, validate, valuesOf } from "./values.ts";

interface TicketForm {
  context: FormContextValue;
  /** Whether the customer was told that something is missing or wrong. */
  invalid: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Keeps what is filled in, in the client’s draft too, and tells what is missing after sending or after a field is left. */
export function useTicketForm(): TicketForm {
  const client = useClient();
  const visitor = useSupport(supportState.visitor);
  const categories = useSupport(ticketState.categories);
  const kinds = useSupport(ticketState.kinds);
  const { sent } = useTicketContext();
  const { draft, keep } = useTicketDraft();
  const form = useRef<HTMLFormElement>(null);
  const guide = useRef<Guide>(null);
  const asksFirst = useRef<() => boolean>(null);
  const afterPress = useAfterPress(form);
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<string | null>(() => {
    const latest = ticketState.latest(client.getState());
    return latest && ticketState.problemAt(latest);
  });

  // The site may have dropped the category or the kind since it was chosen.
  const category =
    (categories.length === 1 ? categories[0] : categories.find(({ id }) => id === draft.category)) ?? null;
  const kind = kinds.find((one) => one === draft.ticketKind) ?? kinds[0] ?? "problem";
  const values = useMemo<TicketValues>(
    () => ({
      ...valuesOf(draft),
      category: category?.id ?? "",
      email: draft.email ?? visitor?.email ?? "",
      name: draft.name ?? visitor?.name ?? "",
    }),
    [draft, visitor, category],
  );
  const errors = useMemo(() => validate(values, category), [values, category]);

  useEffect(() => {
    const { current } = form;
    const control = current && refused && firstOf(current, current, (name) => name === refused);
    if (control) show(guide.current, control);
  }, [refused]);

  const context = useMemo<FormContextValue>(() => {
    const errorOf: FormContextValue["errorOf"] = (field) => {
      const error = errors[field] ?? null;
      if (field === refused) return error ?? "refused";
      return told.has(field) || error === "too-long" ? error : null;
    };
    return {
      form,
      guide,
      asksFirst,
      draft,
      values,
      kind,
      category,
      errorOf,
      refused,
      keep,
      set(field, value) {
        if (field === refused) setRefused(null);
        keep(changeOf(draft, field, value));
      },
      leave(field) {
        if (values[field]) afterPress(() => setTold((before) => new Set(before).add(field)));
      },
      send() {
        sent();
        client.kept.set("ticket-step", undefined);
        const { email, name } = values;
        client.ticket.submit({ ...draft, ticketKind: kind, category: category?.id, email, name });
      },
    };
  }, [client, sent, afterPress, draft, keep, values, kind, category, errors, told, refused]);

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const whole = event.currentTarget;
    const step = guide.current?.here() ?? null;
    const names = namesIn(whole, step ?? whole);
    setTold((before) => new Set([...before, ...names]));
    const wrong = firstOf(whole, step ?? whole, (name) => errors[name as TicketFieldName] !== undefined);
    if (wrong !== undefined) show(guide.current, wrong);
    else if (step !== null) guide.current?.next();
    else if (Object.keys(errors).length === 0 && asksFirst.current?.() !== true) context.send();
  };

  const invalid = Object.keys(errors).some((field) => told.has(field));
  return { context, invalid, onSubmit };
}

function show(guide: Guide | null, control: HTMLElement): void {
  if (guide === null) control.focus();
  else guide.show(control);
}
