import type { Id } from "@warmline/protocol";

/** What a customer can do with what is offered to make amends. */
export interface AmendsActions {
  /**
   * Takes an offer. `amendsState.offer` says `claiming` until the server has granted it, which it does exactly once, however often
   * and from however many pages it is asked. After a refusal it asks again.
   */
  claim: (offerId: Id) => void;
}
