import { type FormDraft, type FormField, type FormPart, LIMITS } from "@warmline/client";
import { fits } from "../../internals/fits.ts";
import { isEmail } from "../../internals/isEmail.ts";

/** What is wrong with an answer. */
export type FormErrorCode = "missing" | "wrong" | "too-long" | "refused";

/** What is asked: what was not given before. */
export function askedOf({ fields }: FormPart): FormField[] {
  return fields.filter(({ given }) => given === null);
}

/** The answer to a field as it stands, of a choice its id. */
export function valueOf(field: FormField, { answers }: FormDraft): string {
  const { given, choices } = field;
  return answers[field.id] ?? choices.find(({ label }) => label === given)?.id ?? given ?? "";
}

/** An answer as one reads it. */
export function wordsOf({ choices }: FormField, value: string): string {
  return choices.find(({ id }) => id === value)?.label ?? value;
}

/** What is missing or wrong in an answer, as far as that can be told here. */
export function check(field: FormField, typed: string): FormErrorCode | null {
  const value = typed.trim();
  if (value === "") return field.required ? "missing" : null;
  if (value.length > LIMITS.field) return "too-long";
  if (field.input === "choice") return field.choices.some(({ id }) => id === value) ? null : "wrong";
  if (field.input === "email" && !isEmail(value)) return "wrong";
  return fits(field.pattern, value) ? null : "wrong";
}
