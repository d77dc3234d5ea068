import { readSearchResult, visitorPath } from "@warmline/protocol";
import type { Search } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";

/** How long the words must rest before they are looked for. */
const REST_MS = 250;

/** Looks for words in all of the customer’s conversations. */
export function createSearch({ store, ask, clock, want }: Pick<ActionContext, "store" | "ask" | "clock" | "want">) {
  let life = new AbortController();
  let timer: unknown = null;

  const patch = (change: Partial<Search>) =>
    store.update((state) => (state.search === null ? state : { ...state, search: { ...state.search, ...change } }));

  async function look(words: string, { signal } = life): Promise<void> {
    const path = `${visitorPath("search")}?words=${encodeURIComponent(words)}`;
    const found = await ask({ method: "GET", path, signal }).then(
      (answer) => (answer.status === "done" ? readSearchResult(answer.json) : null),
      () => null,
    );
    if (signal.aborted) return;
    patch(found === null ? { status: "failed" } : { status: "done", ...found });
  }

  function stop(): void {
    life.abort();
    life = new AbortController();
    clock.clearTimeout(timer);
  }

  return {
    /** Looks for words once typing rests; none end the search. */
    search(words: string): void {
      stop();
      const asked = words.trim();
      const before = store.get().search;
      const known = asked === "" ? null : { messages: [], more: false, ...before, words, status: "searching" as const };
      store.update((state) => ({ ...state, search: words === "" ? null : (known ?? { ...NOTHING, words }) }));
      if (asked === "") return;
      want();
      timer = clock.setTimeout(() => void look(asked), REST_MS);
    },
    stop,
  };
}

const NOTHING: Omit<Search, "words"> = { status: "done", messages: [], more: false };
