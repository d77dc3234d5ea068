import type { Conversation } from "./entities.ts";

type Standing = Pick<Conversation, "id" | "waitingSince" | "urgent">;

/**
 * Emergencies first; then first come, first served. Of two that came in the same millisecond the older id is first.
 */
export function byFairOrder(a: Standing, b: Standing): number {
  return (
    Number(b.urgent) - Number(a.urgent) ||
    (a.waitingSince ?? 0) - (b.waitingSince ?? 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Whether a conversation stands in line: a chat that waits and has not lost its place. */
export function isInLine({ kind, state, leftLineAt }: Pick<Conversation, "kind" | "state" | "leftLineAt">): boolean {
  return kind === "chat" && state === "waiting" && leftLineAt === null;
}
