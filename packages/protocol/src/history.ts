import * as v from "valibot";
import { Message } from "./entities.ts";

/** Answer of `GET …/conversations/{conversationId}/messages?before=seq`: the newest messages before that place. */
export const HistoryPage = v.pipe(
  v.object({
    /** Oldest first. */
    messages: v.array(Message),
    /** Whether there are earlier ones. */
    earlier: v.boolean(),
  }),
  v.metadata({ ref: "HistoryPage" }),
);
export type HistoryPage = v.InferOutput<typeof HistoryPage>;

/** Answer of `GET /v1/search?words=`: messages of the visitor's own conversations that have all these words, newest first. */
export const SearchResult = v.pipe(
  v.object({
    messages: v.array(Message),
    /** Whether more were found than are told. */
    more: v.boolean(),
  }),
  v.metadata({ ref: "SearchResult" }),
);
export type SearchResult = v.InferOutput<typeof SearchResult>;
