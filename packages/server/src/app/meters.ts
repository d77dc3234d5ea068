import type { EndReason, ErrorCode, Id, Resync } from "@warmline/protocol";
import type { Fate } from "../storage/line.ts";
import { countEstimate, type EstimateCounts } from "../storage/numbers.ts";
import type { StoredEvent } from "../storage/storage.ts";
import type { WaitRow } from "../storage/tables.ts";

/** The kinds of open streams: a visitor’s, the same as a poll, and a desk’s. */
export type StreamKind = "visitor" | "poll" | "desk";

/** What an app has done since it was made. Nothing in it says who did what. */
export class Meters {
  /** Streams that are open now. */
  readonly streams: Record<StreamKind, number> = { visitor: 0, poll: 0, desk: 0 };
  /** Writes that were stored. */
  accepted = 0;
  /** Writes that were stored before, and got their first answer again. */
  repeated = 0;
  readonly refused = new Map<ErrorCode, number>();
  readonly resyncs: Record<Resync["reason"], number> = { "too-old": 0, epoch: 0, "identity-changed": 0 };
  /** Streams that were cut because their readers did not keep up. */
  slowConsumers = 0;

  /** Files that arrived whole, and their bytes. */
  uploads = 0;
  uploadedBytes = 0;

  /** Commits of writes, and how many writes they held, refused ones too: together what group commit saves. */
  commits = 0;
  committed = 0;

  /** Waits in line that ended. */
  readonly waits: Record<Fate["outcome"], number> = { taken: 0, abandoned: 0, joined: 0 };
  /** How what was told of waits came true, of those who were taken. */
  readonly estimate: EstimateCounts = { count: 0, within50: 0, within90: 0, told: 0, held: 0 };
  readonly promises = { kept: 0, missed: 0 };
  /** Contacts that ended, by why. */
  readonly endings: Record<EndReason, number> = { solved: 0, left: 0, abusive: 0 };
  /** Offers that customers took. */
  offersClaimed = 0;
  /** Promises that are known to be missed, until they are settled: each is missed once. */
  readonly #missed = new Set<Id>();

  waited(ended: readonly WaitRow[]): void {
    for (const row of ended) {
      this.waits[row.outcome as Fate["outcome"]] += 1;
      countEstimate(this.estimate, row);
    }
  }

  settle(events: readonly StoredEvent[]): void {
    for (const { event } of events) {
      if (event.type === "contact.changed" && event.contact.endReason !== null)
        this.endings[event.contact.endReason] += 1;
      if (event.type === "offer.changed" && event.offer.state === "claimed") this.offersClaimed += 1;
      if (event.type !== "promise.changed") continue;
      const { id, state, settledAt } = event.promise;
      if (state === "kept") this.promises.kept += 1;
      if (state === "lapsed" && !this.#missed.has(id)) this.promises.missed += 1;
      if (state === "lapsed" && settledAt === null) this.#missed.add(id);
      else this.#missed.delete(id);
    }
  }

  commit(orders: number): void {
    this.commits += 1;
    this.committed += orders;
  }

  refuse(code: ErrorCode): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }
}
