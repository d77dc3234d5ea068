import { readFeedEvent, type FeedEvent } from "@warmline/protocol";
import type { StreamEvent } from "./feed.ts";

/** Reads an event of the desk's stream; one of an unknown type keeps its place. Null if it is none. */
export function readStreamEvent(json: unknown): StreamEvent | null {
  const { visitorId, seq, prev, event } = fields(json);
  if (typeof visitorId !== "string" || typeof seq !== "number" || typeof prev !== "number") return null;
  return { visitorId, seq, prev, event: readFeedEvent(event) };
}

/** Reads a visitor's events since some place. */
export function readStreamEvents(json: unknown): StreamEvent[] {
  return list(fields(json)["events"]).flatMap((event) => readStreamEvent(event) ?? []);
}

/** Reads the events of a receipt. */
export function readReceipt(json: unknown): FeedEvent[] {
  return list(fields(json)["events"]).flatMap((event) => readFeedEvent(event) ?? []);
}

function fields(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
}

function list(json: unknown): unknown[] {
  return Array.isArray(json) ? json : [];
}
