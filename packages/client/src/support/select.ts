import {
  isSafeHref,
  type AgentCard,
  type Channel,
  type Name,
  type Problem,
  type SiteState,
  type Visitor,
} from "@warmline/protocol";
import { present } from "../chat/present.ts";
import { memoize } from "../core/memo.ts";
import type { JournalFault } from "../journal/journal.ts";
import type { ArticleView, GivenName, OutboxCommand, SupportState } from "../state.ts";

export { incidents, incidentsStale, type IncidentView } from "./incidents.ts";

const NO_CHANNELS: readonly Channel[] = [];

const safeChannels = /* @__PURE__ */ memoize((channels: readonly Channel[]): readonly Channel[] =>
  channels.filter(({ href }) => isSafeHref(href)),
);

/** Whether the window is open. */
export function isOpen(state: SupportState): boolean {
  return state.window.open;
}

/** Whether the server has been met: site, visitor and conversations are known. */
export function ready(state: SupportState): boolean {
  return state.session.status === "ready";
}

/** Why the server refused the session for good, or null. */
export function problem(state: SupportState): Problem | null {
  return state.session.status === "refused" ? state.session.problem : null;
}

/** What keeps this customer from being helped here until the host does something: signs them in, or is let in itself. */
export function obstacle(state: SupportState): "identity-required" | "refused" | null {
  const code = problem(state)?.code;
  const isStranger = state.site?.identityRequired && !state.visitor?.identified;
  return isStranger || code === "identity-required" ? "identity-required" : code ? "refused" : null;
}

/** Whether the line has been down for more than 3 s while it was wanted. */
export function offline(state: SupportState): boolean {
  return state.offline;
}

/** Whether the line was up since it was wanted: only then can it have dropped. */
export function wasLive(state: SupportState): boolean {
  return state.wasLive;
}

/** The site as it is now, or null before the first handshake. */
export function site(state: SupportState): SiteState | null {
  return state.site;
}

/** The business hours as they are now, or null before the first handshake. */
export function hours({ site }: SupportState): SiteState["hours"] | null {
  return site?.hours ?? null;
}

/** The other ways to be helped whose links may be followed. */
export function channels({ site }: SupportState): readonly Channel[] {
  return site === null ? NO_CHANNELS : safeChannels(site.channels);
}

/** Who the server takes the customer for, or null before the first handshake. */
export function visitor(state: SupportState): Visitor | null {
  return state.visitor;
}

const nameOf = /* @__PURE__ */ memoize(({ name, patronymic }: GivenName): GivenName | null =>
  name === null ? null : { name, patronymic },
);

/** What the customer is called, also while that is on its way; null where it is not known. */
export function givenName({ visitor, outbox }: SupportState): GivenName | null {
  const given = outbox.findLast(({ command }) => command.type === "give-name")?.command;
  if (given?.type === "give-name") return nameOf(given);
  return visitor && nameOf(visitor);
}

/** Whether it is time to ask what the customer is called: something was said, and nobody asked before. */
export function shouldAskName(state: SupportState): boolean {
  const { visitor, outbox, messages } = state;
  const chat = present(state);
  if (visitor === null || visitor.name !== null || visitor.nameAnsweredAt !== null) return false;
  if (chat === null || chat.kind !== "chat" || chat.state === "ended") return false;
  if (outbox.some(({ command }) => command.type === "give-name")) return false;
  return messages[chat.id]?.some(({ author }) => author.kind === "visitor") ?? false;
}

/** An article of the site, once `client.support.article` was called; null before. */
export function article({ articles }: SupportState, id: Name): ArticleView | null {
  return articles[id] ?? null;
}

/** The public card of an agent, or null if the site shows none of that id. */
export function agentById({ site }: Pick<SupportState, "site">, id: Name | null): AgentCard | null {
  return site?.agents.find((agent) => agent.id === id) ?? null;
}

/** What a customer would miss that is not yet stored. */
const MISSED: readonly OutboxCommand["type"][] = [
  "message",
  "edit-message",
  "ticket",
  "convert",
  "answer",
  "choose-face",
  "remark",
  "claim",
  "ask-call-back",
];

/** How many texts, tickets, ratings, claims and call-backs were not yet stored by the server. */
export function unsent({ outbox, outgoing }: SupportState): number {
  return outbox.filter(({ command }) => MISSED.includes(command.type)).length + outgoing.length;
}

/** Why what is not yet stored by the server would be lost with the page, or null while nothing would. */
export function unkept(state: SupportState): JournalFault | null {
  return unsent(state) > 0 || state.uploads.length > 0 ? state.storageFault : null;
}

/** Whether something does not get through at once: the line is away, or a try went wrong. */
export function isHeldUp({ offline, outbox }: SupportState): boolean {
  return offline || outbox.some(({ failure }) => failure !== null);
}
