import type { Id, Message } from "@warmline/protocol";
import type { Job } from "../../storage/outbox.ts";
import { scrubbed } from "../../storage/scrub.ts";
import type { StoredEvent } from "../../storage/storage.ts";
import type { Tables, VisitorRow } from "../../storage/tables.ts";

/** What one decision adds. */
export interface Step {
  /** The record before it. */
  row: VisitorRow;
  operation: { id: Id; hash: string; at: number } | null;
  events: readonly StoredEvent[];
  /** An id that stands for a conversation from now on. */
  alias: Tables["conversation_alias"] | null;
  jobs: readonly Job[];
}

export interface KnownOperation {
  hash: string;
  /** What it caused, or null if it was committed before and its events are in storage. */
  events: readonly StoredEvent[] | null;
}

/** What something of a visitor’s is found by: two visitors may use one id. */
export function keyOf(visitorId: Id, id: Id): string {
  return `${visitorId} ${id}`;
}

/** An event without the words of a message of this visitor that was taken back. */
export function withoutWordsOf<T extends StoredEvent>(stored: T, visitorId: Id, removed: Message): T {
  const event = stored.visitorId === visitorId ? scrubbed(stored.event, removed) : null;
  return event ? { ...stored, event } : stored;
}
