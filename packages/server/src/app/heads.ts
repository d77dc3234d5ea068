import type { AppContext } from "./context.ts";
import { readVisitorRows } from "../storage/heads.ts";
import { RETELL_MS } from "./line/line.ts";

/**
 * Tells every open stream now and then how far its feed has come, as the store knows it: where several servers write to one
 * store, the word that wakes a stream may be lost between them. It rests while there is no stream. Returns the way to stop.
 */
export function watchHeads({ options, hub }: Pick<AppContext, "options" | "hub">): () => void {
  const { storage, clock, log } = options;
  let timer: unknown = null;
  let stopped = false;
  const look = async () => {
    for await (const row of readVisitorRows(storage.db, hub.visitors())) {
      hub.tellVisitor(row.site, row.id, { type: "head", row });
    }
  };
  const lookAgain = () => {
    clock.clearTimeout(timer);
    if (stopped) return;
    timer = clock.setTimeout(() => {
      if (hub.visitors().length === 0) return;
      void look()
        .catch((error: unknown) => log.warn("the feeds could not be looked after", { error: String(error) }))
        .then(lookAgain);
    }, RETELL_MS);
  };
  if (storage.shared) hub.onFirstVisitor(lookAgain);
  return () => {
    stopped = true;
    clock.clearTimeout(timer);
  };
}
