import { lazy } from "../core/lazy.ts";
import type { OwnDataState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import type { OwnDataActions } from "./own-data-actions.ts";

/** @param forget lets go of all that this browser keeps, in every page */
export function createOwnDataActions(context: ActionContext, forget: () => void): OwnDataActions {
  const { store, want, newId } = context;
  const working = lazy(async () => ({ ...(await import("./work.ts")), stop: () => undefined }));
  const put = (change: Partial<OwnDataState>) =>
    store.update((state) => ({ ...state, ownData: { ...state.ownData, ...change } }));

  function settle(isErased: boolean): void {
    store.batch(() => {
      const { open } = store.get().window;
      if (isErased) forget();
      // Whoever asked for it reads that it is done, in an empty window.
      if (isErased) store.update((state) => ({ ...state, window: { open, asked: { view: "chat" } } }));
      put({ erasing: isErased ? "done" : "failed" });
    });
  }

  return {
    save() {
      if (store.get().ownData.saving === "loading") return;
      store.batch(() => {
        put({ saving: "loading" });
        want();
      });
      void working
        .use(({ save }) => save(context))
        .then((isSaved) => put({ saving: isSaved === true ? null : "failed" }));
    },
    erase() {
      if (store.get().ownData.erasing === "loading") return;
      store.batch(() => {
        put({ erasing: "loading" });
        want();
      });
      const erasureId = newId();
      void working.use(({ erase }) => erase(context, erasureId)).then((isErased) => settle(isErased === true));
    },
  };
}
