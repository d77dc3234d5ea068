import { path, readSimilarGroups, type SimilarGroups } from "@warmline/protocol";
import type { Clock, Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import type { DeskState } from "./state.ts";

const EVERY_MS = 60_000;

/** Conversations whose first words are alike. */
export type Group = SimilarGroups["groups"][number];

interface GroupsOptions {
  store: Store<DeskState>;
  call: Call;
  clock: Clock;
}

/** Makes what asks every minute whose first words are alike, while it is started. */
export function createGroups({ store, call, clock }: GroupsOptions): { start(): void; stop(): void } {
  let timer: unknown = null;
  let run = 0;

  async function ask(own: number): Promise<void> {
    const answer = await call({ method: "GET", path: path("deskGroups"), body: undefined });
    if (own !== run) return;
    const groups = answer.status === "done" ? readSimilarGroups(answer.json)?.groups : undefined;
    if (groups !== undefined) store.update((state) => ({ ...state, groups }));
    timer = clock.setTimeout(() => void ask(own), EVERY_MS);
  }

  function stop(): void {
    run += 1;
    clock.clearTimeout(timer);
  }

  return {
    start() {
      stop();
      void ask(run);
    },
    stop,
  };
}
