import type { SupportClient } from "@warmline/client";
import { drawn, shownAnywhere, type Drawn } from "./shown.ts";
import type { Typed } from "./ledger.ts";

const LONGEST = 80;
const RANKS: Readonly<Record<string, number>> = { sent: 1, delivered: 2, read: 3 };

/** Looks at a page with every change of its state, and says what a customer may never see. */
export class Watch {
  readonly #client: SupportClient;
  readonly #name: string;
  /** What was typed on this page and not taken back, in order. */
  readonly #typed: Typed[];
  readonly #mayMiss: () => boolean;
  readonly #best = new Map<string, number>();
  readonly wrongs: string[] = [];

  /** @param mayMiss whether a text may be away for a while */
  constructor(client: SupportClient, name: string, typed: Typed[], mayMiss: () => boolean) {
    this.#mayMiss = mayMiss;
    this.#client = client;
    this.#name = name;
    this.#typed = typed;
  }

  look(): void {
    if (this.wrongs.length > 0) return;
    const state = this.#client.getState();
    const rows = drawn(state);
    const hasEarlier = Object.keys(state.earlier).length > 0;
    const counts = new Map<string, number>();
    for (const text of shownAnywhere(state)) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const [text, count] of counts) if (count > 1) this.#wrong(`shows ${count} times: ${text}`);
    for (const { text, taken } of this.#typed) {
      if (taken === "discarded" && counts.has(text)) this.#wrong(`still shows: ${text}`);
      if (taken === null && !counts.has(text) && !this.#mayMiss() && !hasEarlier) this.#wrong(`does not show: ${text}`);
    }
    this.#lookAtOrder(rows);
    this.#lookAtStatuses(rows);
  }

  #lookAtOrder(rows: readonly Drawn[]): void {
    // What was refused and is tried again stands behind what was stored meanwhile.
    const places = new Map(this.#typed.map(({ text, isRefused }, index) => [text, isRefused ? undefined : index]));
    let last = -1;
    for (const { text } of rows) {
      const place = places.get(text);
      if (place === undefined) continue;
      if (place < last) this.#wrong(`draws in another order than it was typed: ${text}`);
      last = place;
    }
  }

  #lookAtStatuses(rows: readonly Drawn[]): void {
    for (const { text, status } of rows) {
      // What was taken back has no words any more to know it by.
      if (text === "") continue;
      const rank = RANKS[status] ?? 0;
      const best = this.#best.get(text) ?? 0;
      if (rank < best) this.#wrong(`goes back to ${status}: ${text}`);
      this.#best.set(text, Math.max(best, rank));
    }
  }

  #wrong(what: string): void {
    this.wrongs.push(`${this.#name} ${what.slice(0, LONGEST)}`);
  }
}
