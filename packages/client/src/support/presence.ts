import { visitorPath } from "@warmline/protocol";
import type { Store } from "../core/store.ts";
import type { SupportState } from "../state.ts";
import type { Ask } from "./ask.ts";

/** Makes the way to tell the server that somebody who waits is here. What fails is made up for by the next heartbeat. */
export function createPresence(store: Store<SupportState>, ask: Ask): () => void {
  let isTelling = false;

  return () => {
    const waits = Object.values(store.get().conversations).some(
      ({ kind, state }) => kind === "chat" && state === "waiting",
    );
    if (!waits || isTelling) return;
    isTelling = true;
    void ask({ method: "PUT", path: visitorPath("presence"), body: {} })
      .catch(() => undefined)
      .then(() => (isTelling = false));
  };
}
