import type { FormField } from "@warmline/client";
import { type FormEvent, type ReactElement, useEffect, useRef } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Where one answers: one line or several, or one of several answers. Renders an `<input>`, `<textarea>` or `<select>`, or nothing while nothing is asked. */
export const ChatFormField = definePart<PartState<ChatAnatomy, "form-field">, "input">(
  "Chat.FormField",
  "input",
  function ChatFormField(host, element) {
    const { field, id, error, valueOf, set, byHand } = useFormContext();
    const input = useRef<HTMLInputElement>(null);
    const choose = useVoice().say("ticket.category-choose");
    useEffect(() => {
      if (!byHand.current || input.current === null) return;
      byHand.current = false;
      input.current.focus();
    });
    if (field === null) return null;
    const hinted = (field.hint ?? field.example) === null ? [] : [`${id}-hint`];
    return element(
      { ...host, render: host.render ?? controlFor(field, choose) },
      {
        state: { invalid: error !== null },
        ref: input,
        id,
        // Each question has a field of its own, which a browser fills in by what it is for.
        name: field.id,
        value: valueOf(field),
        required: field.required,
        "aria-invalid": error !== null,
        "aria-describedby": [`${id}-error`, ...hinted].join(" "),
        enterKeyHint: "next",
        onChange: (event: FormEvent<HTMLInputElement>) => set(event.currentTarget.value),
      },
    );
  },
);

function controlFor({ id, input, choices }: FormField, choose: string): ReactElement {
  if (input === "lines") return <textarea key={id} rows={3} dir="auto" />;
  if (input === "choice") {
    return (
      <select key={id}>
        <option value="">{choose}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  const type = input === "phone" ? "tel" : input === "email" ? "email" : "text";
  return <input key={id} type={type} autoComplete={autoCompleteOf(id, type)} dir="auto" />;
}

function autoCompleteOf(id: string, type: string): string {
  if (type !== "text") return type;
  return id === "name" ? "name" : "off";
}
