import type { ErrorCode, Resync } from "@warmline/protocol";

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

  commit(orders: number): void {
    this.commits += 1;
    this.committed += orders;
  }

  refuse(code: ErrorCode): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }
}
