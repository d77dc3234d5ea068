import * as supportState from "@warmline/client/state/support";
import * as ticketState from "@warmline/client/state/ticket";
import { type FormEvent, useMemo, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { createValue, useValue } from "../../internals/value.ts";
import { useTicketContext } from "../TicketContext.ts";
import type { FormContextValue } from "./FormContext.ts";
import { draftOf, FIELDS, type TicketFieldName, type TicketValues, validate } from "./values.ts";

const NOTHING: Partial<TicketValues> = {};

interface TicketForm {
  context: FormContextValue;
  /** Whether sending was tried and something is missing. */
  invalid: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Keeps what is typed, in the client’s draft too, and tells what is missing after sending or after a field is left. */
export function useTicketForm(): TicketForm {
  const client = useClient();
  const visitor = useSupport(supportState.visitor);
  const categories = useSupport(ticketState.categories);
  const { sent } = useTicketContext();
  const draft = useMemo(
    () => createValue(withoutNulls(client.ticket.getDraft()), client.ticket.setDraft, NOTHING),
    [client],
  );
  const typed = useValue(draft);
  const [left, setLeft] = useState<ReadonlySet<TicketFieldName>>(new Set());
  const [tried, setTried] = useState(false);

  const values = useMemo<TicketValues>(
    () => ({
      gist: "",
      details: "",
      ...typed,
      // The site may have dropped the category since it was chosen.
      category: categories.find(({ id }) => id === typed.category)?.id ?? "",
      email: typed.email ?? visitor?.email ?? "",
      name: typed.name ?? visitor?.name ?? "",
    }),
    [typed, visitor, categories],
  );
  const errors = useMemo(() => validate(values), [values]);

  const context = useMemo<FormContextValue>(
    () => ({
      values,
      errorOf(field) {
        const error = errors[field] ?? null;
        return tried || left.has(field) || error === "too-long" ? error : null;
      },
      set(field, value) {
        draft.set({ ...draft.get(), [field]: value });
      },
      leave(field) {
        if (values[field] !== "") setLeft((fields) => new Set(fields).add(field));
      },
    }),
    [draft, values, errors, tried, left],
  );

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wrong = FIELDS.find((field) => errors[field] !== undefined);
    if (wrong !== undefined) {
      setTried(true);
      const control = event.currentTarget.elements.namedItem(wrong);
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    sent();
    const ticket = draftOf(values);
    client.ticket.submit(ticket);
    client.ticket.setDraft({ email: ticket.email, name: ticket.name });
  };

  return { context, invalid: tried && Object.keys(errors).length > 0, onSubmit };
}

function withoutNulls(draft: Partial<Record<TicketFieldName, string | null>>): Partial<TicketValues> {
  const entries = Object.entries(draft).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(entries) as Partial<TicketValues>;
}
