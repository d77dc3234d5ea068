import { LIMITS, type TicketDraft } from "@warmline/client";
import { isEmail } from "../../internals/isEmail.ts";

/** The facts that the form asks for, in their order. */
export const FIELDS = ["category", "gist", "details", "email", "name"] as const;

export type TicketFieldName = (typeof FIELDS)[number];

export type TicketValues = Readonly<Record<TicketFieldName, string>>;

/** What is wrong with a field. */
export type TicketErrorCode = "missing" | "wrong" | "too-long";

export type TicketErrors = Readonly<Partial<Record<TicketFieldName, TicketErrorCode>>>;

export const REQUIRED: readonly TicketFieldName[] = ["category", "gist", "email"];

/** The longest that a field may be, in UTF-16 code units; undefined for one that is chosen. */
export function maxLengthOf(field: TicketFieldName): number | undefined {
  return field === "category" ? undefined : LIMITS[field];
}

/** Everything that is missing or wrong, by field. */
export function validate(values: TicketValues): TicketErrors {
  const errors: Partial<Record<TicketFieldName, TicketErrorCode>> = {};
  for (const field of FIELDS) {
    const value = values[field].trim();
    if (value === "" && REQUIRED.includes(field)) errors[field] = "missing";
    else if (value.length > (maxLengthOf(field) ?? Infinity)) errors[field] = "too-long";
    else if (field === "email" && !isEmail(value)) errors[field] = "wrong";
  }
  return errors;
}

/** The values as they are sent: no blanks around, and no empty name. */
export function draftOf(values: TicketValues): TicketDraft {
  const trimmed = (field: TicketFieldName): string => values[field].trim();
  return {
    category: values.category,
    gist: trimmed("gist"),
    details: trimmed("details"),
    email: trimmed("email"),
    name: trimmed("name") || null,
  };
}
