import type { Category, TicketContext, TicketFormInput } from "@warmline/protocol";
import type { TicketDraft } from "../state.ts";

/**
 * What travels of a draft: trimmed, without what is empty, and without what the chosen category does not ask for. Nothing is judged
 * here: that is the server’s.
 */
export function formOf(draft: TicketDraft, category: Category | null, context: TicketContext | null): TicketFormInput {
  const { ticketKind, gist = "", details = "", wanted = "", otherwise = "", email = "", name } = draft;
  const isAsked = (list: Category["fields"] | Category["checks"] | undefined, id: string) =>
    list?.some((one) => one.id === id) ?? true;
  const fields = Object.entries(draft.fields ?? {}).flatMap(([id, value]) =>
    isAsked(category?.fields, id) && value.trim() !== "" ? [[id, value.trim()] as const] : [],
  );
  const checks = Object.entries(draft.checks ?? {}).filter(([id]) => isAsked(category?.checks, id));
  return {
    ...(ticketKind === undefined ? {} : { ticketKind }),
    category: draft.category ?? "",
    gist: gist.trim(),
    details: details.trim(),
    ...(wanted.trim() === "" ? {} : { wanted: wanted.trim() }),
    ...(otherwise.trim() === "" ? {} : { otherwise: otherwise.trim() }),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    ...(checks.length === 0 ? {} : { checks: Object.fromEntries(checks) }),
    ...(draft.consent === true && context !== null ? { context } : {}),
    email: email.trim(),
    name: name?.trim() || null,
  };
}

/** Whether two forms say the very same, whatever page they were filled in on. */
export function saysSame(one: TicketFormInput, other: TicketFormInput): boolean {
  const words = (form: TicketFormInput) => JSON.stringify({ ...form, context: null, files: undefined });
  return words(one) === words(other);
}
