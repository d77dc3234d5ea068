import type { Lock, Locker, RequestRelease } from "@tus/server";

/**
 * Lets one request at a time have a file. Whoever comes asks the one who has it to give way, so that an upload whose line broke
 * without a word does not keep the next try waiting.
 */
export class GivingWay implements Locker {
  readonly #held = new Map<string, { askToGiveWay: RequestRelease; free: Promise<void> }>();

  newLock(id: string): Lock {
    const held = this.#held;
    const freed = Promise.withResolvers<void>();
    return {
      async lock(_signal, askToGiveWay) {
        for (let other = held.get(id); other; other = held.get(id)) {
          await other.askToGiveWay();
          await other.free;
        }
        held.set(id, { askToGiveWay, free: freed.promise });
      },
      async unlock() {
        held.delete(id);
        freed.resolve();
      },
    };
  }
}
