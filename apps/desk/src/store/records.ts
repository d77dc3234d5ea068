import { path, readDeskVisitor, type Id } from "@warmline/protocol";
import { backoffMs, type Clock, type Random, type Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import { hasHole, takeEvent } from "./feed.ts";
import { readStreamEvents } from "./read.ts";
import { takeVisitor } from "./snapshots.ts";
import type { DeskState, RecordState } from "./state.ts";

/** Fetches what the stream did not bring: whole records, and the events of a hole. */
export interface Records {
  /** Fetches a visitor's whole record. */
  load(visitorId: Id): void;
  /** Fetches what is missing of a visitor's feed. */
  fill(visitorId: Id): void;
  stop(): void;
}

interface RecordsOptions {
  store: Store<DeskState>;
  call: Call;
  clock: Clock;
  random: Random;
}

export function createRecords({ store, call, clock, random }: RecordsOptions): Records {
  const filling = new Map<Id, { timer: unknown }>();

  const mark = (visitorId: Id, load: RecordState): void =>
    store.update((state) => ({ ...state, loads: { ...state.loads, [visitorId]: load } }));

  async function load(visitorId: Id): Promise<void> {
    mark(visitorId, "loading");
    const answer = await call({ method: "GET", path: path("deskVisitor", { visitorId }), body: undefined });
    const told = answer.status === "done" ? readDeskVisitor(answer.json) : null;
    if (told === null) mark(visitorId, "failed");
    else store.update((state) => takeVisitor(state, told));
  }

  async function fillOnce(visitorId: Id): Promise<void> {
    const after = store.get().record.heads[visitorId];
    if (after === undefined) return load(visitorId);
    const to = `${path("deskFeed", { visitorId })}?after=${after}`;
    const answer = await call({ method: "GET", path: to, body: undefined });
    // The feed no longer reaches back so far.
    if (answer.status === "refused" && answer.problem.code === "wrong-state") return load(visitorId);
    const events = answer.status === "done" ? readStreamEvents(answer.json) : [];
    if (events.length > 0) store.update((state) => events.reduce(takeEvent, state));
  }

  function fill(visitorId: Id, attempt = 0): void {
    if (filling.has(visitorId)) return;
    const run = { timer: null as unknown };
    filling.set(visitorId, run);
    const start = async (): Promise<void> => {
      await fillOnce(visitorId);
      if (filling.get(visitorId) !== run) return;
      filling.delete(visitorId);
      if (hasHole(store.get().record, visitorId)) fill(visitorId, attempt + 1);
    };
    if (attempt === 0) void start();
    else run.timer = clock.setTimeout(() => void start(), backoffMs(attempt - 1, random));
  }

  return {
    load: (visitorId) => void load(visitorId),
    fill: (visitorId) => fill(visitorId),
    stop() {
      for (const run of filling.values()) clock.clearTimeout(run.timer);
      filling.clear();
    },
  };
}
