import { DatabaseSync } from "node:sqlite";
import type { Stored, StoredConversation } from "./oracle.ts";
import { tokenIn } from "./token.ts";

/** Reads what a server’s database file holds, whether the server runs or not. */
export function readStored(file: string): Stored {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const operations = database.prepare("select id from operation").all() as { id: string }[];
    const conversations = database
      .prepare("select id, visitor_id as visitorId from conversation")
      .all() as unknown as Omit<StoredConversation, "messages">[];
    const rows = database
      .prepare("select id, conversation_id as conversationId, parts from message order by conversation_id, seq")
      .all() as unknown as { id: string; conversationId: string; parts: string }[];
    const texts = Map.groupBy(rows, ({ conversationId }) => conversationId);
    return {
      operations: new Set(operations.map(({ id }) => id)),
      conversations: conversations.map((conversation) => ({
        ...conversation,
        messages: (texts.get(conversation.id) ?? []).flatMap(({ id, parts }) => {
          const token = tokenIn(parts);
          return token === null ? [] : [{ id, token }];
        }),
      })),
    };
  } finally {
    database.close();
  }
}
