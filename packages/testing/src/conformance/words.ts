import type { FeedEvent } from "@warmline/protocol";

/** The texts that were said, in the order of a feed. */
export function textsOf(events: readonly FeedEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === "message.added"
      ? event.message.parts.flatMap((part) => (part.type === "text" ? [part.text] : []))
      : [],
  );
}

/** Whether two values are the same JSON, whatever the order of their fields. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, inOrder(inner)]);
}
