import { isEmail } from "../../internals/isEmail.ts";

export type WaitFieldName = "phone" | "window" | "email";

export type WaitValues = Readonly<Record<WaitFieldName, string>>;

/** Digits as people group them: the form in which the server takes a number. */
const PHONE = /^\+?(?:[\s().\-/]*\d){6,15}[\s().\-/]*$/;

/** Whether a field holds what is asked for. A window counts once it is one of those offered. */
export function isRight(field: WaitFieldName, values: WaitValues): boolean {
  const value = values[field].trim();
  if (field === "window") return value !== "";
  return field === "phone" ? PHONE.test(value) : isEmail(value);
}
