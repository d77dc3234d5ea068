import type { Instant } from "@warmline/protocol";

/**
 * Where the stream stands, or the polls that stand in for it. Local times in milliseconds since the epoch:
 * `since` is when the line was last lost or first wanted, `retryAt` the next try.
 */
export type ConnectionState =
  | { status: "idle" }
  | { status: "connecting"; since: Instant }
  | { status: "live" }
  | { status: "waiting"; since: Instant; retryAt: Instant; attempt: number };
