import type { DeskEvent } from "@warmline/protocol";
import type { StoredEvent } from "../storage/storage.ts";

/** An event with the place of the visitor’s event before it. */
export function toDeskEvent({ visitorId, seq, event }: StoredEvent): DeskEvent {
  return { visitorId, seq, prev: seq - 1, event };
}
