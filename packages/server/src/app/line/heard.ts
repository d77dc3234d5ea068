import { LIMITS, type Id, type Instant } from "@warmline/protocol";

/** Every answered heartbeat: another process that knows less takes somebody for away too early. */
const NOTE_MS = LIMITS.heartbeatMs / 2;

/**
 * When each customer in line last gave a sign: an answer to a heartbeat, a poll, something written. That a stream is open is no
 * sign: it stays open behind a page that is frozen, and behind a proxy whose customer has gone.
 */
export class Heard {
  readonly #at = new Map<Id, Instant>();
  readonly #noted = new Map<Id, Instant>();
  /** Since when this process listens without a break. */
  #listeningSince: Instant | null = null;

  note(visitorId: Id, at: Instant): void {
    this.#at.set(visitorId, Math.max(at, this.#at.get(visitorId) ?? at));
  }

  /** Whether it is known at all when somebody was heard. */
  has(visitorId: Id): boolean {
    return this.#at.has(visitorId);
  }

  /** When somebody was last heard; now, if that is not known. */
  last(visitorId: Id, now: Instant): Instant {
    return this.#at.get(visitorId) ?? now;
  }

  /** Since when nothing has been heard of somebody, or null while they are here. */
  awaySince(visitorId: Id, now: Instant): Instant | null {
    const last = this.last(visitorId, now);
    return now - last >= LIMITS.awayMs ? last : null;
  }

  /** Whether other processes should be told now; asking says that they are. */
  isWorthNoting(visitorId: Id, at: Instant): boolean {
    if (Math.abs(at - (this.#noted.get(visitorId) ?? 0)) < NOTE_MS) return false;
    this.#noted.set(visitorId, at);
    return true;
  }

  /** Since when somebody could have been heard and was not. */
  silentSince(visitorId: Id, now: Instant): Instant {
    return Math.max(this.last(visitorId, now), this.#listeningSince ?? now);
  }

  /** Nobody listened for so long until now: that is nobody’s silence. Who was heard just now was not heard later than that. */
  forgive(ms: number, now: Instant): void {
    this.#listeningSince = now;
    for (const [id, at] of this.#at) this.#at.set(id, Math.min(now, at + ms));
  }

  /** Forgets everybody else. */
  keep(visitorIds: ReadonlySet<Id>): void {
    for (const known of [this.#at, this.#noted])
      for (const id of known.keys()) if (!visitorIds.has(id)) known.delete(id);
  }
}
