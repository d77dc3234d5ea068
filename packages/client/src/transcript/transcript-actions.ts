import type { Id } from "@warmline/protocol";

/** The form of a transcript: plain text, a page that stands for itself, or data. */
export type TranscriptFormat = "text" | "html" | "json";

/** What a customer can do with all that was said in a conversation. */
export interface TranscriptActions {
  /**
   * Saves a conversation as a file, its times in the zone of this browser. Where that stands is told by `transcriptState.of`. What is
   * being fetched is not fetched twice at once. What does it is loaded with the first one.
   */
  download: (conversationId: Id, format: TranscriptFormat) => void;
}
