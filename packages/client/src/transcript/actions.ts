import type { Id } from "@warmline/protocol";
import { lazy } from "../core/lazy.ts";
import { without } from "../core/records.ts";
import type { SupportState } from "../state.ts";
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
        .then((isSaved) => store.update((now) => settled(now, conversationId, isSaved === true)));
    },
  };
}

function settled(state: SupportState, id: Id, isSaved: boolean): SupportState {
  const { transcripts } = state;
  // Whoever signed out meanwhile asked for nothing.
  if (!(id in transcripts)) return state;
  return { ...state, transcripts: isSaved ? without(transcripts, id) : { ...transcripts, [id]: "failed" } };
}
