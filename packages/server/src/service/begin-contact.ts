import type { Conversation, Name } from "@warmline/protocol";
import type { Surroundings } from "./command.ts";
import type { Ledger } from "./ledger.ts";

/** An agent has a conversation from now on, and the customer hears who. */
export function beginContact(ledger: Ledger, conversation: Conversation, agentId: Name, around: Surroundings): Ledger {
  return holdContact(ledger, conversation, agentId, around).message(
    around.newId(),
    conversation.id,
    { kind: "system" },
    [{ type: "notice", notice: "joined", agentId }],
  );
}

/** The same where the customer heard already who goes on, and may not be told that somebody reads who may be away. */
export function holdContact(
  ledger: Ledger,
  { id: conversationId }: Conversation,
  agentId: Name,
  { now, newId }: Surroundings,
): Ledger {
  const contactId = newId();
  return ledger
    .add({
      type: "contact.changed",
      contact: { id: contactId, conversationId, agentId, pickedUpAt: now, endedAt: null, endReason: null },
    })
    .conversation({ state: "active", waitingSince: null, leftLineAt: null, turnEmail: null, agentId, contactId })
    .conversation({ endReason: null, endedAt: null });
}
