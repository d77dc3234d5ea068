import { Email, MessageText, PhoneNumber, type FormInput } from "@warmline/protocol";
import * as v from "valibot";
import { compilePattern } from "../text/pattern.ts";

/** What is asked for, in a ticket or in a message. */
export interface AskedField {
  input: FormInput;
  required: boolean;
  choices: readonly { id: string }[];
  pattern: string | null;
  example: string | null;
}

/** What is wrong with a value, or null. */
export function troubleWith(field: AskedField, value: string): string | null {
  const { required, input, choices } = field;
  // What draws nothing is no answer, however many letters it has.
  if (value === "" || (required && !v.is(MessageText, value))) return required ? "must not be empty" : null;
  if (input === "choice") return choices.some(({ id }) => id === value) ? null : "must be one of the choices";
  if (input === "email" && !v.is(Email, value)) return "must be one e-mail address";
  if (input === "phone" && !v.is(PhoneNumber, value)) return "must be a telephone number";
  return troubleWithForm(field, value);
}

/** A pattern was read before it was taken, from the site file or from an agent. */
function troubleWithForm({ pattern, example }: AskedField, value: string): string | null {
  if (pattern === null || compilePattern(pattern)?.(value) !== false) return null;
  return example === null ? "does not have the form that is asked for" : `must look like ${example}`;
}
