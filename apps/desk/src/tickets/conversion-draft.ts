import {
  LIMITS,
  plainText,
  type Category,
  type CategoryField,
  type Conversation,
  type Message,
  type SiteState,
  type TicketFormInput,
  type TicketKind,
  type Visitor,
} from "@warmline/protocol";
import type { DeskState } from "../store/state.ts";
import { ALL_KINDS } from "../store/tickets.ts";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u;

/** What an agent fills in to make a ticket of a chat. */
export interface ConversionDraft {
  ticketKind: TicketKind;
  category: string;
  gist: string;
  details: string;
  email: string;
  name: string;
  /** By the field’s id. */
  fields: Readonly<Record<string, string>>;
}

interface Known {
  conversation: Conversation;
  visitor: Visitor | null;
  /** What was said in it. */
  messages: readonly Message[];
  site: SiteState | null;
}

/** What is known of a conversation, to begin its form with. */
export function knownOf({ record, site }: Pick<DeskState, "record" | "site">, conversation: Conversation): Known {
  const visitor = record.visitors[conversation.visitorId] ?? null;
  return { conversation, visitor, messages: record.messages[conversation.id] ?? [], site };
}

/** The form as it is first seen: with what the customer said, and what is known of them. */
export function newDraft({ conversation, visitor, messages, site }: Known): ConversionDraft {
  const texts = messages
    .filter(({ author }) => author.kind === "visitor")
    .map(({ parts }) => parts.flatMap((part) => (part.type === "text" ? [plainText(part.tree)] : [])).join(" "))
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  const [first = "", ...others] = texts;
  const gist = first.length <= LIMITS.gist ? first : `${first.slice(0, LIMITS.gist - 1)}…`;
  const whole = gist === first ? others : texts;
  return {
    ticketKind: site?.ticketKinds[0] ?? "problem",
    category: conversation.category ?? site?.categories[0]?.id ?? "",
    gist,
    details: whole.join("\n\n").slice(0, LIMITS.details),
    email: visitor?.email ?? "",
    name: visitor?.name ?? "",
    fields: {},
  };
}

/** The form as it was left; null where none was, or what is kept is none. */
export function readDraft(kept: unknown): ConversionDraft | null {
  if (typeof kept !== "object" || kept === null) return null;
  const told = kept as Partial<Record<keyof ConversionDraft, unknown>>;
  const ticketKind = ALL_KINDS.find((each) => each === told.ticketKind);
  const texts = [told.category, told.gist, told.details, told.email, told.name];
  const fields = typeof told.fields === "object" && told.fields !== null ? Object.entries(told.fields) : [];
  if (ticketKind === undefined || !texts.every((text) => typeof text === "string")) return null;
  const [category = "", gist = "", details = "", email = "", name = ""] = texts;
  const filled = fields.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { ticketKind, category, gist, details, email, name, fields: Object.fromEntries(filled) };
}

/** What is wrong in a form, by the field: nothing is there, or it does not look right. */
export type Wrong = Readonly<Record<string, "missing" | "wrong">>;

/** Finds what the server would refuse. */
export function wrongIn(draft: ConversionDraft, category: Category | undefined): Wrong {
  const wrong: Record<string, "missing" | "wrong"> = {};
  if (draft.gist.trim() === "") wrong["gist"] = "missing";
  if (draft.email.trim() === "") wrong["email"] = "missing";
  else if (!EMAIL.test(draft.email.trim())) wrong["email"] = "wrong";
  for (const field of category?.fields ?? []) {
    const value = (draft.fields[field.id] ?? "").trim();
    if (value === "" && field.required) wrong[`fields.${field.id}`] = "missing";
    if (value !== "" && !fits(field, value)) wrong[`fields.${field.id}`] = "wrong";
  }
  return wrong;
}

function fits({ pattern }: CategoryField, value: string): boolean {
  if (pattern === null) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(value);
  } catch {
    return true;
  }
}

/** The form as it is sent; fields of another category stay behind. */
export function formIn(draft: ConversionDraft, category: Category | undefined): TicketFormInput {
  const known = new Set(category?.fields.map(({ id }) => id));
  const fields = Object.entries(draft.fields).filter(([id, value]) => known.has(id) && value.trim() !== "");
  const { ticketKind, gist, details, email } = draft;
  const name = draft.name.trim() === "" ? null : draft.name.trim();
  const trimmed = Object.fromEntries(fields.map(([id, value]) => [id, value.trim()]));
  return { ticketKind, category: draft.category, gist, details, email: email.trim(), name, fields: trimmed };
}
