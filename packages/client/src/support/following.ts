import type { Seq } from "@warmline/protocol";
import type { Connection } from "../connection/connection.ts";
import type { Frame } from "../connection/event-stream.ts";
import { backoffMs } from "../core/backoff.ts";
import type { Clock, Random } from "../core/clock.ts";

export interface FollowingOptions {
  connection: Pick<Connection, "catchUp">;
  clock: Clock;
  random: Random;
  isFollower: () => boolean;
  /** The place in the feed up to which everything was taken in. */
  seq: () => Seq;
  takeFrames: (frames: readonly Frame[]) => void;
}

/** How a follower hears of everything, though it may join late, sleep, or change its leader. */
export interface Following {
  /** Gets what the leader may have told while nobody listened here, however often it takes. */
  catchUp: () => void;
  /** Takes in what the leader heard after `from`, behind what is still missing before it. */
  takeTold: (frames: readonly Frame[], from: Seq) => void;
  /** Gives up what is missing: somebody else brings it. */
  end: () => void;
}

export function createFollowing({ connection, clock, random, ...options }: FollowingOptions): Following {
  let run = 0;
  let timer: unknown = null;
  // What the leader told while something before it was missing here; null while nothing is.
  let early: Frame[] | null = null;

  async function catchUp(attempt: number): Promise<void> {
    const own = (run += 1);
    early ??= [];
    clock.clearTimeout(timer);
    const isDone = await connection.catchUp();
    if (own !== run || !options.isFollower()) return;
    if (isDone) options.takeFrames(end());
    else timer = clock.setTimeout(() => void catchUp(attempt + 1), backoffMs(attempt, random));
  }

  function end(): readonly Frame[] {
    const frames = early ?? [];
    run += 1;
    early = null;
    clock.clearTimeout(timer);
    return frames;
  }

  return {
    catchUp: () => void catchUp(0),
    takeTold(frames, from) {
      const isHole = from > options.seq();
      if (early === null && isHole) void catchUp(0);
      if (early === null || (early.length === 0 && !isHole)) options.takeFrames(frames);
      else early.push(...frames);
    },
    end: () => void end(),
  };
}
