import type { Id } from "@warmline/protocol";
import type { SupportState } from "../state.ts";

/** Where fetching the transcript of a conversation stands; null while nobody asked for it, and once it is saved. */
export function of({ transcripts }: SupportState, conversationId: Id): "loading" | "failed" | null {
  return transcripts[conversationId] ?? null;
}
