import { readDeskNumbers, type DeskNumbers, type Instant } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import { createSpanLoader, type OfSpan } from "./spans.ts";
import type { DeskState } from "./state.ts";

/** How it went in one stretch of time. */
export type Numbers = OfSpan<DeskNumbers>;

/** Makes what fetches the numbers of a stretch of time. */
export function createNumbers({ store, call, now }: { store: Store<DeskState>; call: Call; now: () => Instant }) {
  return createSpanLoader<DeskNumbers>({
    call,
    now,
    route: "deskNumbers",
    read: readDeskNumbers,
    get: () => store.get().numbers,
    set: (numbers) => store.update((state) => ({ ...state, numbers })),
  });
}
