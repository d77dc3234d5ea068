import type { Store } from "../core/store.ts";
import type { SupportState } from "../state.ts";
import type { Drafts } from "./drafts.ts";
import { initialState } from "./initial-state.ts";

const NAMES = ["category", "incidentMarks"] as const;

/** Keeps beyond the page what the customer chose or dismissed and no server knows. */
export function createRemembered(store: Store<SupportState>, drafts: Drafts) {
  let before = store.get();

  store.subscribe(() => {
    const state = store.get();
    for (const name of NAMES) {
      if (state[name] !== before[name]) drafts.set(name, state[name] === initialState[name] ? undefined : state[name]);
    }
    before = state;
  });

  return {
    /** Takes in what an earlier page kept, once it is known whose this one is. */
    recall(): void {
      const category = drafts.get("category") as SupportState["category"] | undefined;
      const marks = drafts.get("incidentMarks") as SupportState["incidentMarks"] | undefined;
      store.update((state) => ({
        ...state,
        category: state.category ?? category ?? null,
        incidentMarks: marks === undefined ? state.incidentMarks : { ...state.incidentMarks, ...marks },
      }));
    },
    forget(): void {
      store.update((state) => ({ ...state, category: null, incidentMarks: initialState.incidentMarks }));
      for (const name of NAMES) drafts.set(name, undefined);
    },
  };
}
