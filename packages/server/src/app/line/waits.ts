import type { Id, Instant, Name } from "@warmline/protocol";
import { readFates, type Standing } from "../../storage/line.ts";
import type { Db } from "../../storage/storage.ts";
import type { WaitRow } from "../../storage/tables.ts";
import { forgetTurn, writeWaits } from "../../storage/waits.ts";
import { afterTelling, toWait, type Kept, type Wait } from "./telling.ts";

/** A wait that was heard of, which may be over already. */
export type Seen = Pick<Standing, "conversationId" | "visitorId" | "waitingSince">;

/** The waits of one site: those that are under way, and what of them has to be written. */
export class Waits {
  readonly #siteId: Name;
  #known = new Map<Id, Wait>();
  /** What is to be written, until it was. */
  readonly #news = new Map<string, WaitRow>();
  #over: WaitRow[] = [];
  #returned: WaitRow[] = [];

  constructor(siteId: Name) {
    this.#siteId = siteId;
  }

  of(conversationId: Id): Wait {
    const wait = this.#known.get(conversationId);
    if (!wait) throw new Error("nobody waits there");
    return wait;
  }

  /** Remembers what somebody is told from now on. */
  told(conversationId: Id, kept: Kept): void {
    const { wait, isNews } = afterTelling(this.of(conversationId), kept);
    this.#set(conversationId, wait, isNews);
  }

  /** Whether a customer who was called is here again since this look. */
  isBack(conversationId: Id): boolean {
    return this.#returned.some((row) => row.conversation_id === conversationId);
  }

  /** A customer who was called is here again. */
  returned(conversationId: Id): void {
    const { row, kept } = this.of(conversationId);
    this.#returned.push(row);
    this.#known.set(conversationId, { kept, row: { ...row, turn_until: null } });
  }

  /**
   * Goes on with what is stored and who stands in line, in fair order. What began is noted with what `expect` says of it; what is no
   * longer in line is over.
   */
  follow(
    stored: readonly WaitRow[],
    standing: readonly Standing[],
    seen: readonly Seen[],
    expect: (index: number) => string | null,
  ): void {
    const before = this.#known;
    const rows = new Map(stored.map((row) => [keyOf(row.conversation_id, row.since), row]));
    this.#known = new Map();
    this.#returned = [];
    for (const [index, one] of standing.entries()) {
      const { conversationId, visitorId, waitingSince } = one;
      const row = rows.get(keyOf(conversationId, waitingSince));
      const known = before.get(conversationId);
      rows.delete(keyOf(conversationId, waitingSince));
      if (known?.row.since === waitingSince) {
        const { turn_until = null, heard_at = null } = row ?? {};
        const isMoved = known.row.visitor_id !== visitorId;
        const same = { ...known.row, visitor_id: visitorId, turn_until, heard_at };
        this.#set(conversationId, { ...known, row: same }, isMoved);
      } else if (row) {
        this.#known.set(conversationId, toWait(row));
      } else {
        // A chat that took over an earlier place goes on with what was told of it.
        const kept = known?.kept ?? null;
        const fresh = this.#begin(one, expect(index));
        const told = kept && { shown: JSON.stringify(kept), told_until: kept.told.shown.toldUntil };
        this.#set(conversationId, { kept, row: { ...fresh, ...told } }, true);
      }
    }
    for (const one of seen) {
      const { conversationId, waitingSince } = one;
      const key = keyOf(conversationId, waitingSince);
      const isKnown = [this.#known, before].some((waits) => waits.get(conversationId)?.row.since === waitingSince);
      // What began and ended between two looks may have been heard of several times.
      if (!isKnown && !rows.has(key)) rows.set(key, this.#begin(one, null));
    }
    this.#over = [...rows.values()];
  }

  /** Whether there is something to write. */
  get hasNews(): boolean {
    return this.#news.size + this.#over.length + this.#returned.length > 0;
  }

  /** Writes what changed. Returns the waits that ended. What fails is written the next time. */
  async write(tx: Db, now: Instant): Promise<WaitRow[]> {
    const fates = await readFates(tx, this.#over, now);
    const ended = this.#over.map((row, index): WaitRow => {
      const { endedAt = now, outcome = "joined" } = fates[index] ?? {};
      return { ...row, ended_at: endedAt, outcome };
    });
    for (const row of ended) this.#news.delete(keyOf(row.conversation_id, row.since));
    await writeWaits(tx, [...this.#news.values(), ...ended]);
    for (const row of this.#returned) await forgetTurn(tx, row);
    return ended;
  }

  /** What was written is. */
  written(): void {
    this.#news.clear();
    this.#over = [];
    this.#returned = [];
  }

  #begin({ conversationId, visitorId, waitingSince }: Seen, expected: string | null): WaitRow {
    return {
      conversation_id: conversationId,
      since: waitingSince,
      site: this.#siteId,
      visitor_id: visitorId,
      shown: null,
      told_until: null,
      expected,
      ended_at: null,
      outcome: null,
      turn_until: null,
      heard_at: null,
    };
  }

  #set(conversationId: Id, wait: Wait, isNews: boolean): void {
    this.#known.set(conversationId, wait);
    if (isNews) this.#news.set(keyOf(conversationId, wait.row.since), wait.row);
  }
}

function keyOf(conversationId: Id, since: Instant): string {
  return `${conversationId} ${since}`;
}
