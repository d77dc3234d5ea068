import { readDeskRatings, type DeskRatings, type Instant } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import { createSpanLoader, type OfSpan } from "./spans.ts";
import type { DeskState } from "./state.ts";

/** What customers said of contacts in one stretch of time. */
export type Ratings = OfSpan<DeskRatings>;

/** Makes what fetches the ratings of a stretch of time. */
export function createRatings({ store, call, now }: { store: Store<DeskState>; call: Call; now: () => Instant }) {
  return createSpanLoader<DeskRatings>({
    call,
    now,
    route: "deskRatings",
    read: readDeskRatings,
    get: () => store.get().ratings,
    set: (ratings) => store.update((state) => ({ ...state, ratings })),
  });
}
