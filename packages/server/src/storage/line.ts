import type { Id, Instant, Name, TimeWindow } from "@warmline/protocol";
import { engineOf } from "./engine.ts";
import { toConversation } from "./rows.ts";
import type { Db } from "./storage.ts";
import type { AgentRow, WaitRow } from "./tables.ts";

/** A chat that waits for a person. */
export interface Standing {
  conversationId: Id;
  visitorId: Id;
  waitingSince: Instant;
  urgent: boolean;
  category: Name | null;
  turnEmail: string | null;
  /** When the customer asked to be called and has not been; null if not. */
  callBack: TimeWindow | null;
}

/** A chat that an agent holds. */
export interface Held {
  conversationId: Id;
  visitorId: Id;
  agentId: Name;
}

/** All that the line of one site rests on, as of one moment. */
export interface Floor {
  /** In line, in no order. */
  standing: Standing[];
  /** Whoever lost their place and still waits, by visitor. */
  gone: Map<Id, Id[]>;
  held: Held[];
  agents: AgentRow[];
  /** The waits that have not ended. */
  waits: WaitRow[];
}

export async function readFloor(db: Db, siteId: Name): Promise<Floor> {
  const rows = await db
    .selectFrom("conversation")
    .selectAll()
    .where("site", "=", siteId)
    .where("kind", "=", "chat")
    // Named one by one, or no index would spare the chats that are over.
    .where("state", "in", ["waiting", "active"])
    .execute();
  const standing: Standing[] = [];
  const gone = new Map<Id, Id[]>();
  const held: Held[] = [];
  for (const chat of rows.map(toConversation)) {
    const { id: conversationId, visitorId, waitingSince, urgent, category, turnEmail } = chat;
    if (chat.agentId !== null) held.push({ conversationId, visitorId, agentId: chat.agentId });
    if (chat.state !== "waiting" || waitingSince === null) continue;
    const { from = 0, to = 0, state } = chat.callBack ?? {};
    const callBack = state === "asked" ? { from, to } : null;
    if (chat.leftLineAt !== null) gone.set(visitorId, [...(gone.get(visitorId) ?? []), conversationId]);
    else standing.push({ conversationId, visitorId, waitingSince, urgent, category, turnEmail, callBack });
  }
  const agents = await db
    .selectFrom("agent")
    .selectAll()
    .where("site", "=", siteId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const waits = await db
    .selectFrom("wait")
    .selectAll()
    .where("site", "=", siteId)
    .where("ended_at", "is", null)
    .execute();
  return { standing, gone, held, agents, waits };
}

/** How a wait ended. */
export interface Fate {
  endedAt: Instant;
  outcome: "taken" | "abandoned" | "joined";
}

/**
 * How waits ended that are no longer in line, whatever was seen of it: an agent took the chat, the customer gave up or was away
 * for too long, or the chat became part of another one.
 */
export async function readFates(
  db: Db,
  waits: readonly Pick<WaitRow, "conversation_id" | "since">[],
  now: Instant,
): Promise<Fate[]> {
  if (waits.length === 0) return [];
  const { among } = engineOf(db);
  const ids = waits.map((wait) => wait.conversation_id);
  const chats = await db
    .selectFrom("conversation")
    .select(["id", "left_line_at", "ended_at"])
    .where(among("id", ids))
    .execute();
  const contacts = await db
    .selectFrom("contact")
    .select(["conversation_id", "picked_up_at"])
    .where(among("conversation_id", ids))
    .orderBy("picked_up_at")
    .execute();
  const byId = new Map(chats.map((chat) => [chat.id, chat]));
  return waits.map(({ conversation_id: id, since }): Fate => {
    const taken = contacts.find((contact) => contact.conversation_id === id && contact.picked_up_at >= since);
    if (taken) return { endedAt: taken.picked_up_at, outcome: "taken" };
    const chat = byId.get(id);
    const endedAt = chat?.left_line_at ?? chat?.ended_at ?? null;
    // A chat that still waits has another place than it had: it took over one of another chat.
    if (endedAt === null) return { endedAt: now, outcome: "joined" };
    return { endedAt: Math.max(since, endedAt), outcome: "abandoned" };
  });
}
