import type { Instant } from "@warmline/protocol";
import type { Clock } from "./clock.ts";

const TRUST_MS = 2_000;

/** The server’s time as well as it can be told from here. */
export interface ServerClock {
  now: () => Instant;
  /** Takes in a time the server told, and when it was asked for it if it was asked. */
  observe: (serverNow: Instant, askedAt?: number) => void;
}

export function createServerClock(clock: Clock): ServerClock {
  let offset: number | null = null;

  return {
    now: () => Math.round(clock.now() + (offset ?? 0)),
    observe(serverNow, askedAt) {
      const local = clock.now();
      const told = askedAt === undefined ? serverNow - local : serverNow - (askedAt + local) / 2;
      // A time sent without being asked for is late by its journey: the least late one is the truest,
      // unless the clock here was set anew.
      const better = offset === null || askedAt !== undefined || told > offset || offset - told > TRUST_MS;
      if (better) offset = told;
    },
  };
}
