import type { Id } from "@warmline/protocol";
import { backoffMs } from "../core/backoff.ts";
import type { Clock, Random } from "../core/clock.ts";
import type { Failure, LaneItem } from "./lane-item.ts";

/** What came of one try to store an item. */
export type SendResult =
  /** `take` takes in what the server answered, in the same batch in which the item goes. */
  | { status: "stored"; take: () => void }
  /** The server refused it for good. */
  | { status: "refused"; failure: Failure }
  /** It may succeed later. `inDoubt` says whether the server may have it already. */
  | { status: "later"; failure: Failure; inDoubt: boolean; afterMs: number };

/** An item to be added: a fresh one, or one that another page had begun with. */
export type NewItem<Command> = Pick<LaneItem<Command>, "id" | "lane" | "at" | "command"> & Partial<LaneItem<Command>>;

export interface OutboxOptions<Command> {
  items: () => readonly LaneItem<Command>[];
  change: (change: (items: readonly LaneItem<Command>[]) => readonly LaneItem<Command>[]) => void;
  batch: (changes: () => void) => void;
  /** Whether anything can be sent now. Call `wake` when that changes. */
  isReady: () => boolean;
  /** Resolves when the items are kept here as they are now, or cannot be: only then does one leave. It must not throw. */
  keep: () => Promise<unknown>;
  /** Tries to store an item, idempotently by its id. It must not throw. */
  send: (item: LaneItem<Command>, signal: AbortSignal) => Promise<SendResult>;
  /**
   * What happens to a refused item: it stays as failed, stays and stops all behind it in its lane, or goes. Without a failure
   * it was given up unasked.
   */
  onRefused: (command: Command, failure: Failure | null) => "park" | "park-lane" | "drop";
  /** Whether a later command of the same lane says all that an earlier one does, so that it need not be sent. */
  isReplaced?: (earlier: Command, later: Command) => boolean;
  clock: Clock;
  random: Random;
}

export interface Outbox<Command> {
  /** Puts an item at the end of its lane and sends it as soon as its turn comes. An id that is there already is not added. */
  add: (item: NewItem<Command>) => void;
  /** Tries a failed or waiting item at once, and what its lane needs before it. */
  retry: (id: Id) => void;
  /** Takes back an item the server cannot have; null if it may have it or it is gone. */
  discard: (id: Id) => LaneItem<Command> | null;
  /** Gives everything that waits in a lane up as failed. */
  park: (failure: Failure) => void;
  /** Lets what failed by this code try again. */
  release: (code: string) => void;
  /** Sends what can be sent; `now` ends every pause between tries. */
  wake: (now?: "now") => void;
  /** Leaves every try under way and starts anew: what was being sent is in doubt. */
  restart: () => void;
  /** Forgets everything. */
  clear: () => void;
  /** Leaves every try under way and ends the timers. */
  stop: () => void;
}

interface Run {
  itemId: Id;
  attempt: number;
  abort: AbortController | null;
  timer: unknown;
}

/** Sends items lane by lane: in each the head alone is on its way, and nothing overtakes it. */
export function createOutbox<Command>(options: OutboxOptions<Command>): Outbox<Command> {
  type Item = LaneItem<Command>;
  const { clock, random, items, change } = options;
  const runs = new Map<string, Run>();

  const patchAll = (isMeant: (item: Item) => unknown, values: (item: Item) => Partial<Item>) =>
    change((all) => all.map((item) => (isMeant(item) ? { ...item, ...values(item) } : item)));
  const patch = (id: Id, values: Partial<Item>) =>
    patchAll(
      (item) => item.id === id,
      () => values,
    );
  const requeue = (isMeant: (item: Item) => unknown) =>
    patchAll(
      (item) => item.status === "failed" && isMeant(item),
      () => ({ status: "queued" }),
    );
  const remove = (id: Id) => change((all) => all.filter((item) => item.id !== id));
  const blocksLane = (item: Item) =>
    item.status === "failed" && options.onRefused(item.command, item.failure) === "park-lane";

  function heads(): Map<string, Item> {
    const found = new Map<string, Item>();
    for (const item of items()) if (item.status !== "failed" && !found.has(item.lane)) found.set(item.lane, item);
    return found;
  }

  function drop(lane: string): void {
    const run = runs.get(lane);
    run?.abort?.abort();
    clock.clearTimeout(run?.timer);
    runs.delete(lane);
  }

  function wake(now?: "now"): void {
    const ready = heads();
    for (const [lane, run] of runs) {
      // The echo of an item may come before its answer: then the item is done with and the answer is not needed.
      if (ready.get(lane)?.id !== run.itemId || (now !== undefined && run.abort === null)) drop(lane);
    }
    if (!options.isReady()) return;
    for (const [lane, item] of ready) {
      if (runs.has(lane)) continue;
      const run: Run = { itemId: item.id, attempt: 0, abort: null, timer: null };
      runs.set(lane, run);
      start(run, item);
    }
  }

  function start(run: Run, item: Item): void {
    run.abort = new AbortController();
    patch(item.id, { status: "sending" });
    void tryOnce(run, item, run.abort.signal);
  }

  async function tryOnce(run: Run, item: Item, signal: AbortSignal): Promise<void> {
    await options.keep();
    if (signal.aborted) return;
    const result = await options.send(item, signal);
    if (runs.get(item.lane) === run) settle(run, item, result);
  }

  function settle(run: Run, item: Item, result: SendResult): void {
    run.abort = null;
    if (result.status === "later") {
      const inDoubt = item.inDoubt || result.inDoubt;
      run.timer = clock.setTimeout(() => again(run, item.lane), backoffMs(run.attempt, random, result.afterMs));
      run.attempt += 1;
      patch(item.id, { status: "queued", inDoubt, failure: result.failure });
      return;
    }
    runs.delete(item.lane);
    options.batch(() => {
      if (result.status === "refused") refuse(item, result.failure);
      else {
        result.take();
        remove(item.id);
      }
    });
    wake();
  }

  function again(run: Run, lane: string): void {
    const item = heads().get(lane);
    if (item !== undefined && item.id === run.itemId && options.isReady()) start(run, item);
    else {
      drop(lane);
      wake();
    }
  }

  function refuse(item: Item, failure: Failure): void {
    const fate = options.onRefused(item.command, failure);
    if (fate === "drop") return remove(item.id);
    patchAll(
      ({ id, lane, status }) => id === item.id || (fate === "park-lane" && lane === item.lane && status !== "failed"),
      ({ id, inDoubt }) => ({ status: "failed", inDoubt: inDoubt && id !== item.id, failure }),
    );
  }

  function stop(): void {
    for (const lane of runs.keys()) drop(lane);
  }

  return {
    add(item) {
      if (items().some(({ id }) => id === item.id)) return;
      const isOld = ({ lane, status, command }: Item) =>
        lane === item.lane && status === "queued" && options.isReplaced?.(command, item.command) === true;
      const blocker = items().find((other) => other.lane === item.lane && blocksLane(other));
      change((all) => [
        ...all.filter((other) => !isOld(other)),
        { status: "queued", inDoubt: false, failure: null, ...item },
      ]);
      if (blocker !== undefined) patch(blocker.id, { status: "queued" });
      wake();
    },
    retry(id) {
      const wanted = items().find((item) => item.id === id);
      if (wanted === undefined) return;
      if (runs.get(wanted.lane)?.abort === null) drop(wanted.lane);
      requeue((item) => item.id === id || (item.lane === wanted.lane && blocksLane(item)));
      wake();
    },
    discard(id) {
      const item = items().find((other) => other.id === id);
      if (item === undefined || item.inDoubt || item.status === "sending") return null;
      remove(id);
      wake();
      return item;
    },
    park(failure) {
      change((all) => all.filter((item) => options.onRefused(item.command, null) !== "drop"));
      patchAll(
        ({ status }) => status !== "failed",
        ({ inDoubt, status }) => ({ status: "failed", inDoubt: inDoubt || status === "sending", failure }),
      );
      wake();
    },
    release(code) {
      requeue(({ failure }) => failure?.code === code);
      wake();
    },
    wake,
    restart() {
      stop();
      patchAll(
        ({ status }) => status === "sending",
        () => ({ status: "queued", inDoubt: true }),
      );
      wake();
    },
    clear() {
      stop();
      change(() => []);
    },
    stop,
  };
}
