import type { WaitDraft } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import * as waitTimeState from "@warmline/client/state/wait-time";
import { type FormEvent, useMemo, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { createValue, useValue } from "../../internals/value.ts";
import type { WayName } from "../alternatives/WayContext.ts";
import type { FormContextValue } from "./FormContext.ts";
import { isRight, type WaitFieldName, type WaitValues } from "./values.ts";

/** What was filled in, as it is asked for. */
export interface Filled {
  phone: string;
  email: string;
  from: number;
  to: number;
}

interface WaitForm {
  context: FormContextValue;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

const NOTHING: WaitDraft = {};
const NO_TIME = { from: 0, to: 0 };

/** Keeps what is typed, in the client’s draft too, and tells what is missing after sending or after a field is left. */
export function useWaitForm(form: WayName, fields: readonly WaitFieldName[], ask: (filled: Filled) => void): WaitForm {
  const client = useClient();
  const visitor = useSupport(supportState.visitor);
  const windows = useSupport(waitTimeState.windows);
  const draft = useMemo(() => createValue(client.waitTime.getDraft(), undefined, NOTHING), [client]);
  const typed = useValue(draft);
  const [told, setTold] = useState<ReadonlySet<WaitFieldName>>(new Set());
  // The site may not offer the time any more that was chosen.
  const window = windows.find(({ from, to }) => from === typed.from && to === typed.to);

  const values = useMemo<WaitValues>(
    () => ({
      phone: typed.phone ?? "",
      email: typed.email ?? visitor?.email ?? "",
      window: window === undefined ? "" : String(window.from),
    }),
    [typed, visitor, window],
  );

  const context = useMemo<FormContextValue>(
    () => ({
      form,
      values,
      isWrong: (field) => told.has(field) && !isRight(field, values),
      set(field, value) {
        const chosen = windows.find(({ from }) => String(from) === value) ?? NO_TIME;
        const change = field === "window" ? chosen : { [field]: value };
        draft.set({ ...draft.get(), ...change });
        client.waitTime.setDraft({ ...client.waitTime.getDraft(), ...change });
      },
      leave(field) {
        if (values[field] !== "") setTold((fields) => new Set(fields).add(field));
      },
    }),
    [form, client, draft, values, windows, told],
  );

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTold(new Set(fields));
    const wrong = fields.find((field) => !isRight(field, values));
    const control = wrong && event.currentTarget.elements.namedItem(wrong);
    if (control instanceof HTMLElement) control.focus();
    if (wrong !== undefined) return;
    const { from = 0, to = 0 } = window ?? {};
    ask({ phone: values.phone.trim(), email: values.email.trim(), from, to });
  };

  return { context, onSubmit };
}
