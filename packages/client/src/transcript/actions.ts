import { lazy } from "../core/lazy.ts";
import { without } from "../core/records.ts";
import type { ActionContext } from "../support/action-context.ts";
import type { TranscriptActions } from "./transcript-actions.ts";

/** What a customer can do with all that was said in a conversation. */
export function createTranscriptActions({
  store,
  ask,
  clock,
  want,
}: Pick<ActionContext, "store" | "ask" | "clock" | "want">): TranscriptActions {
  const saving = lazy(async () => ({ ...(await import("./download.ts")), stop: () => undefined }));

  return {
    download(conversationId, format) {
      if (store.get().transcripts[conversationId] === "loading") return;
      store.batch(() => {
        store.update((state) => ({ ...state, transcripts: { ...state.transcripts, [conversationId]: "loading" } }));
        want();
      });
      const state = store.get();
      void saving
        .use(({ download }) => download({ ask, clock, state, conversationId, format }))
        .then((isSaved) =>
          store.update(({ transcripts, ...rest }) => ({
            ...rest,
            transcripts: isSaved
              ? without(transcripts, conversationId)
              : { ...transcripts, [conversationId]: "failed" as const },
          })),
        );
    },
  };
}
