import { readHistoryPage, visitorPath, type HistoryPage, type Id } from "@warmline/protocol";
import { without } from "../core/records.ts";
import type { SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";

/** Fetches earlier messages of conversations, a page at a time, one page at once. `stop` leaves what is under way. */
export function createHistory({ store, ask }: Pick<ActionContext, "store" | "ask">) {
  let life = new AbortController();
  const underWay = new Map<Id, Promise<void>>();

  const mark = (id: Id, status: SupportState["earlier"][Id]) =>
    store.update((state) => (id in state.earlier ? { ...state, earlier: { ...state.earlier, [id]: status } } : state));

  async function fetchPage(conversationId: Id, { signal } = life): Promise<void> {
    const before = store.get().messages[conversationId]?.[0]?.seq;
    if (before === undefined) return;
    mark(conversationId, "loading");
    const path = `${visitorPath("history", { conversationId })}?before=${before}`;
    const page = await ask({ method: "GET", path, signal }).then(
      (answer) => (answer.status === "done" ? readHistoryPage(answer.json) : null),
      () => null,
    );
    if (signal.aborted) return;
    if (page === null) return mark(conversationId, "failed");
    store.update((state) => prepend(state, conversationId, before, page));
  }

  return {
    /** Fetches the page before what is here. Resolves when that is done, or could not be. */
    async load(conversationId: Id): Promise<void> {
      if (!(conversationId in store.get().earlier)) return;
      let page = underWay.get(conversationId);
      if (page === undefined) {
        page = fetchPage(conversationId).finally(() => underWay.delete(conversationId));
        underWay.set(conversationId, page);
      }
      await page;
    },
    stop(): void {
      life.abort();
      life = new AbortController();
      underWay.clear();
    },
  };
}

/** Puts a page before what is here, unless that has been replaced since: then there would be a hole, or places of another feed. */
function prepend(state: SupportState, id: Id, before: number, { messages, earlier }: HistoryPage): SupportState {
  const here = state.messages[id] ?? [];
  if (state.earlier[id] !== "loading") return state;
  if (here[0]?.seq !== before) return { ...state, earlier: { ...state.earlier, [id]: "there" } };
  const fetched = messages
    .filter(({ seq }) => seq < before)
    .map((message) => state.changedEarlier[message.id] ?? message);
  return {
    ...state,
    messages: { ...state.messages, [id]: [...fetched, ...here] },
    earlier: earlier ? { ...state.earlier, [id]: "there" } : without(state.earlier, id),
  };
}
