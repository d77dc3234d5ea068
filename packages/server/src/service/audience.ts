import type { FeedEvent } from "@warmline/protocol";
import type { Audience } from "../storage/storage.ts";

/** Who may see an event: what agents tell each other is for the desk alone. */
export function audienceOf({ type }: Pick<FeedEvent, "type">): Audience {
  return type === "note.added" ? "desk" : "both";
}
