import type { Conversation, Id, Instant, Message } from "@warmline/protocol";
import { findConversation } from "./conversations.ts";
import { readAll } from "./history.ts";
import type { Db } from "./storage.ts";
import type { VisitorRow } from "./tables.ts";
import { findVisitor } from "./visitors.ts";

/** A turn of a program that is not over. */
export interface PendingTurn {
  id: Id;
  /** When the customer said what it answers. */
  dueAt: Instant;
  /** Until when somebody has it. */
  claimedUntil: Instant;
}

/** What a program’s turn rests on, as of one moment. */
export interface TurnFloor {
  conversation: Conversation;
  visitor: VisitorRow;
  messages: Message[];
  /** The turns of this conversation, the first one first. */
  pending: PendingTurn[];
}

/** Null where the conversation is gone. */
export async function readTurnFloor(db: Db, conversationId: Id): Promise<TurnFloor | null> {
  const found = await findConversation(db, conversationId);
  const visitor = found && (await findVisitor(db, found.conversation.visitorId));
  if (!found || !visitor) return null;
  const { conversation } = found;
  const messages = await readAll(db, conversation.id);
  return { conversation, visitor, messages, pending: await readPendingTurns(db, conversationId) };
}

/** The turns of a conversation that are not over, the first one first. */
export async function readPendingTurns(db: Db, conversationId: Id): Promise<PendingTurn[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["id", "due_at", "claimed_until"])
    .where("kind", "=", "bot-turn")
    .where("parked_at", "is", null)
    .where("body", "like", `%"${conversationId}"%`)
    .orderBy("due_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, dueAt: row.due_at, claimedUntil: row.claimed_until }));
}
