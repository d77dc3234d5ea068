import { readDigest, readHeartbeat, readHello, readInbox, readMoment, type Moment } from "@warmline/protocol";
import { readJson, type Clock, type Frame, type ServerClock, type Store } from "@warmline/client/core";
import { hasHole, takeEvent } from "./feed.ts";
import { newerLine } from "./line.ts";
import { readStreamEvent } from "./read.ts";
import type { Records } from "./records.ts";
import { staleVisitors, takeEpoch } from "./resync.ts";
import { behind, takeInbox, unnamed } from "./snapshots.ts";
import type { DeskState } from "./state.ts";
import { endTyping, takeTyping } from "./typing.ts";
import { forgetWriting, takeDelta } from "./writing.ts";

interface StreamOptions {
  store: Store<DeskState>;
  records: Records;
  time: ServerClock;
  clock: Clock;
}

/** Makes what takes in the frames of the desk's stream. */
export function createStreamReader({ store, records, time, clock }: StreamOptions): (frames: readonly Frame[]) => void {
  function takeMoment(moment: Moment): void {
    if (moment.type === "site") {
      store.update((state) =>
        state.site !== null && state.site.version > moment.site.version ? state : { ...state, site: moment.site },
      );
    }
    if (moment.type === "line") {
      store.update((state) => ({ ...state, line: newerLine(state.line, moment.line) }));
    }
    if (moment.type === "message-delta") {
      store.update((state) => takeDelta(state, moment));
      const forget = (): void => store.update((state) => forgetWriting(state, time.now()));
      clock.setTimeout(forget, moment.expiresAt - time.now() + 50);
    }
    if (moment.type !== "typing" || moment.by.kind !== "visitor") return;
    store.update((state) => takeTyping(state, moment));
    clock.setTimeout(() => store.update((state) => endTyping(state, time.now())), moment.expiresAt - time.now() + 50);
  }

  function take({ event, data }: Frame): void {
    const json = readJson(data);
    switch (event) {
      case "hello": {
        const hello = readHello(json);
        if (hello === null) return;
        time.observe(hello.now);
        store.update((state) => takeEpoch(state, hello.epoch));
        for (const id of staleVisitors(store.get().record)) records.load(id);
        return;
      }
      case "inbox": {
        const inbox = readInbox(json);
        if (inbox === null) return;
        store.update((state) => takeInbox(state, inbox));
        for (const id of new Set([...behind(store.get(), inbox), ...unnamed(store.get(), inbox)])) records.fill(id);
        return;
      }
      case "feed": {
        const told = readStreamEvent(json);
        if (told === null) return;
        store.update((state) => takeEvent(state, told));
        const { record, loads } = store.get();
        // A conversation may come along to a customer who has none here yet.
        if (record.visitors[told.visitorId] === undefined && loads[told.visitorId] === undefined) {
          records.load(told.visitorId);
        } else if (hasHole(record, told.visitorId)) records.fill(told.visitorId);
        return;
      }
      case "digest": {
        const digest = readDigest(json);
        for (const id of digest === null ? [] : behind(store.get(), digest)) records.fill(id);
        return;
      }
      case "moment": {
        const moment = readMoment(json);
        if (moment !== null) takeMoment(moment);
        return;
      }
      case "heartbeat": {
        const heartbeat = readHeartbeat(json);
        if (heartbeat !== null) time.observe(heartbeat.now);
      }
    }
  }

  return (frames) => store.batch(() => frames.forEach(take));
}
