import { pickText, type Conversation, type Locale, type SiteState, type Visitor } from "@warmline/protocol";
import { words } from "../words.ts";

/** What to call a customer: a name, else an address, else a short tag that tells visitors apart. */
export function customerName(visitor: Visitor | null, conversation: Conversation | null): string {
  const name = visitor?.name ?? conversation?.ticket?.name ?? visitor?.email ?? conversation?.ticket?.email;
  return name ?? words.customer.unnamed((visitor?.id ?? conversation?.visitorId ?? "").slice(-4).toUpperCase());
}

/** The language that a customer reads. */
export function customerLocale(visitor: Visitor | null, conversation: Conversation | null): Locale {
  return conversation?.ticket?.locale ?? visitor?.locale ?? "en";
}

/** What to call an agent. */
export function agentName(site: SiteState | null, agentId: string | null): string {
  return site?.agents.find((agent) => agent.id === agentId)?.name ?? agentId ?? "";
}

/** Whether an agent is a program. */
export function isProgram(site: SiteState | null, agentId: string | null): boolean {
  return site?.agents.some(({ id, bot }) => bot && id === agentId) ?? false;
}

/** A category as agents read it; its id if the site no longer has it. */
export function categoryLabel(site: SiteState | null, categoryId: string | null): string {
  const category = site?.categories.find(({ id }) => id === categoryId);
  return category === undefined ? (categoryId ?? "") : pickText(category.label, "en");
}
