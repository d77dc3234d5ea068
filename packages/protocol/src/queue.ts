import type { Conversation } from "./entities.ts";

/** First come, first served; of two that came in the same millisecond the older id is first. */
export function byFairOrder(
  a: Pick<Conversation, "id" | "waitingSince">,
  b: Pick<Conversation, "id" | "waitingSince">,
): number {
  return (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
