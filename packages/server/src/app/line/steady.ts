import type { Instant, Name } from "@warmline/protocol";

/** A desk that is loaded anew, or whose network stumbled, is back within this time. */
const BLINK_MS = 15_000;

/** Who is at the desk, for what is told of waits: an agent who vanished a moment ago may be back before anybody has read it. */
export class Steady {
  #here: ReadonlySet<Name> = new Set();
  readonly #vanished = new Map<Name, Instant>();

  /** Those who are here, and those who were a moment ago. */
  follow(present: ReadonlySet<Name>, now: Instant): ReadonlySet<Name> {
    for (const id of this.#here) if (!present.has(id)) this.#vanished.set(id, now);
    for (const [id, at] of this.#vanished) {
      const isBlink = now >= at && now - at < BLINK_MS;
      if (present.has(id) || !isBlink) this.#vanished.delete(id);
    }
    this.#here = present;
    return new Set([...present, ...this.#vanished.keys()]);
  }
}
