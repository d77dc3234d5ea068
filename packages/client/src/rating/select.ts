import type { AgentCard, Contact, Face, Id, Name, Rating } from "@warmline/protocol";
import { present } from "../chat/select.ts";
import { memoize } from "../core/memo.ts";
import type { Failure, OutboxItem, SupportState } from "../state.ts";
import { agentById } from "../support/select.ts";

/** The question how one contact went, with the answer as the customer sees it. */
export interface RatingView {
  id: Id;
  contactId: Id;
  /** The face that was clicked last, also while it is on its way; null if none or taken back. */
  face: Face | null;
  agentId: Name;
  agent: AgentCard | null;
  status: "asked" | "saving" | "saved" | "failed";
  failure: Failure | null;
}

const view = /* @__PURE__ */ memoize(
  (
    contact: Contact,
    rating: Rating | undefined,
    click: OutboxItem | undefined,
    agent: AgentCard | null,
  ): RatingView | null => {
    if (rating === undefined) return null;
    const base = { id: rating.id, contactId: contact.id, agentId: contact.agentId, agent };
    if (click?.command.type === "choose-face") {
      const status = click.status === "failed" ? "failed" : "saving";
      return { ...base, face: click.command.face, status, failure: click.failure };
    }
    return { ...base, face: rating.face, status: rating.face === null ? "asked" : "saved", failure: null };
  },
);

/** The rating of the last ended contact of the present chat, or null if none is asked for. */
export function open(state: SupportState): RatingView | null {
  const chat = present(state);
  const last = Object.values(state.contacts)
    .filter((contact) => contact.conversationId === chat?.id && contact.endedAt !== null)
    .reduce<Contact | null>((a, b) => (a !== null && (a.endedAt ?? 0) > (b.endedAt ?? 0) ? a : b), null);
  if (last === null) return null;
  const click = state.outbox.findLast(({ command }) => command.type === "choose-face" && command.ratingId === last.id);
  return view(last, state.ratings[last.id], click, agentById(state, last.agentId));
}
