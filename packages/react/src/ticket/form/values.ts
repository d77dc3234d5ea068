import { type Category, type CategoryField, LIMITS, type TicketDraft } from "@warmline/client";
import { fits } from "../../internals/fits.ts";
import { isEmail } from "../../internals/isEmail.ts";

/** The facts that every ticket has, in their order. */
export const FIELDS = ["category", "gist", "details", "wanted", "otherwise", "email", "name"] as const;

/** A fact of every ticket, or one of the category’s own by its id, such as `fields.contract`. */
export type TicketFieldName = (typeof FIELDS)[number] | `fields.${string}`;

export type TicketValues = Readonly<Partial<Record<TicketFieldName, string>>>;

/** What is wrong with a field. */
export type TicketErrorCode = "missing" | "wrong" | "too-long" | "refused";

export type TicketErrors = Readonly<Partial<Record<TicketFieldName, TicketErrorCode>>>;

const REQUIRED: readonly TicketFieldName[] = ["category", "gist", "email"];

const LONGEST = { ...LIMITS, category: Infinity, otherwise: LIMITS.wanted };

/** What a category asks for itself, by its name in the form. */
export function ownField(category: Category | null, field: TicketFieldName): CategoryField | null {
  if (!field.startsWith("fields.") || category === null) return null;
  return category.fields.find(({ id }) => `fields.${id}` === field) ?? null;
}

/** The names of everything that the form may ask, in its order. */
export function fieldsOf(category: Category | null): TicketFieldName[] {
  const own = (category?.fields ?? []).map(({ id }): TicketFieldName => `fields.${id}`);
  return [...FIELDS.slice(0, 5), ...own, ...FIELDS.slice(5)];
}

export function isRequired(field: TicketFieldName, category: Category | null): boolean {
  return ownField(category, field)?.required ?? REQUIRED.includes(field);
}

/** The longest that a field may be, in UTF-16 code units. */
export function maxLengthOf(field: TicketFieldName): number {
  return field.startsWith("fields.") ? LIMITS.field : LONGEST[field as (typeof FIELDS)[number]];
}

/** Everything that is missing or wrong, by field. */
export function validate(values: TicketValues, category: Category | null): TicketErrors {
  const errors: Partial<Record<TicketFieldName, TicketErrorCode>> = {};
  for (const field of fieldsOf(category)) {
    const value = values[field]?.trim() ?? "";
    if (value === "") {
      if (isRequired(field, category)) errors[field] = "missing";
    } else if (value.length > maxLengthOf(field)) errors[field] = "too-long";
    else if (!isRight(field, value, ownField(category, field))) errors[field] = "wrong";
  }
  return errors;
}

function isRight(field: TicketFieldName, value: string, own: CategoryField | null): boolean {
  if (own?.input === "choice") return own.choices.some(({ id }) => id === value);
  return own === null ? field !== "email" || isEmail(value) : fits(own.pattern, value);
}

/** What is typed, flat. */
export function valuesOf({ fields = {}, ...draft }: TicketDraft): TicketValues {
  const own = Object.entries(fields).map(([id, value]) => [`fields.${id}`, value]);
  return Object.fromEntries([...FIELDS.map((field) => [field, draft[field] ?? undefined]), ...own]) as TicketValues;
}

/** The change to a draft that a change of a field is. */
export function changeOf(draft: TicketDraft, field: TicketFieldName, value: string): TicketDraft {
  if (!field.startsWith("fields.")) return { [field]: value };
  return { fields: { ...draft.fields, [field.slice("fields.".length)]: value } };
}
