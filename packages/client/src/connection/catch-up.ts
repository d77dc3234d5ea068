import type { Clock } from "../core/clock.ts";
import type { Frame } from "./event-stream.ts";
import { asPoll, openStream, type StreamRequest } from "./open-stream.ts";
import { readStream } from "./read-stream.ts";

export interface CatchUpOptions {
  request: () => Promise<StreamRequest>;
  onUnauthorized: () => void;
  onFrames: (frames: readonly Frame[]) => void;
  fetch: typeof globalThis.fetch;
  clock: Clock;
}

const WHOLE_MS = 10_000;

/** Makes the way to poll once for what there is now. One poll at a time: a later one ends it, as `stop` does. */
export function createCatchUp({ request, onUnauthorized, onFrames, fetch, clock }: CatchUpOptions) {
  let run: AbortController | null = null;

  return {
    stop: () => run?.abort(),
    /** Gives whether the server’s answer came through. */
    async catchUp(): Promise<boolean> {
      run?.abort();
      const own = new AbortController();
      run = own;
      const { signal } = own;
      const deadline = clock.setTimeout(() => own.abort(), WHOLE_MS);
      let isHeard = false;
      try {
        const asked = asPoll(await request(), 0);
        signal.throwIfAborted();
        const answer = await openStream(fetch, asked, signal, clock.now);
        signal.throwIfAborted();
        if (answer.status === "unauthorized") onUnauthorized();
        if (answer.status !== "open") return false;
        await readStream(answer.body, (frames) => {
          signal.throwIfAborted();
          isHeard = true;
          onFrames(frames);
        });
        return isHeard;
      } catch {
        return false;
      } finally {
        clock.clearTimeout(deadline);
        own.abort();
      }
    },
  };
}
