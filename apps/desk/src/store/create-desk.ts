import { path, uuidv7, type Id } from "@warmline/protocol";
import {
  createConnection,
  createOutbox,
  createServerClock,
  createStore,
  createTicker,
  mayBeOnline,
  RetryLater,
  systemClock,
  systemRandom,
  type Clock,
  type Random,
} from "@warmline/client/core";
import { createCall } from "./api.ts";
import { createCardSaver } from "./card.ts";
import { laneOf, type DeskCommand } from "./commands.ts";
import type { DeskClient } from "./desk-client.ts";
import { createDrafts } from "./drafts.ts";
import { createMarker } from "./marker.ts";
import { createRecords } from "./records.ts";
import { createSender, onRefused } from "./sender.ts";
import { createSession } from "./session.ts";
import { INITIAL_STATE } from "./state.ts";
import { createStreamReader } from "./stream.ts";
import { createTypingSignal } from "./typing.ts";

export interface DeskOptions {
  /** Base address of the support server, without a slash at its end. */
  server: string;
  fetch?: typeof fetch;
  clock?: Clock;
  random?: Random;
  /** Where drafts outlive a reload; null keeps them in memory alone. @default the tab's sessionStorage */
  storage?: Storage | null;
}

/** Makes one agent's desk. It calls nobody before `signIn`. */
export function createDesk(options: DeskOptions): DeskClient {
  const { server, clock = systemClock, random = systemRandom } = options;
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const store = createStore(INITIAL_STATE);
  const time = createServerClock(clock);
  const onTick = createTicker(clock);
  const drafts = createDrafts(options.storage === undefined ? globalThis.sessionStorage : options.storage);
  let looking: Id | null = null;

  const session = createSession({
    server,
    store,
    fetch,
    clock,
    random,
    time,
    onReady(isOther) {
      if (isOther) drafts.clear();
      connection.start();
      outbox.wake();
    },
    onSignedOut() {
      connection.stop();
      records.stop();
    },
  });
  const call = createCall({ server, fetch, clock, session });
  const records = createRecords({ store, call, clock, random });
  const mark = createMarker({ store, call });
  const setTyping = createTypingSignal({ call, clock });
  const saveCard = createCardSaver({ store, call, session, server, fetch });

  const connection = createConnection({
    async request() {
      const access = await session.access();
      if (access.status !== "ready") throw new RetryLater(access.status === "unreachable" ? access.afterMs : 0);
      return { url: server + path("deskStream"), headers: { authorization: `Bearer ${access.token}` } };
    },
    onUnauthorized: session.expire,
    onFrames: createStreamReader({ store, records, time, clock }),
    onState(state) {
      store.update((before) => ({
        ...before,
        connection: state,
        typing: state.status === "live" ? before.typing : {},
      }));
      if (state.status === "live") outbox.wake("now");
    },
    fetch,
    clock,
    random,
  });

  const outbox = createOutbox<DeskCommand>({
    items: () => store.get().outbox,
    change: (change) => store.update((state) => ({ ...state, outbox: change(state.outbox) })),
    batch: store.batch,
    isReady() {
      const { session: signedIn, connection: line } = store.get();
      return signedIn.status === "ready" && (line.status === "live" || mayBeOnline());
    },
    keep: () => Promise.resolve(),
    send: createSender({ store, call }),
    onRefused,
    clock,
    random,
  });

  function add(command: DeskCommand): Id {
    const id = uuidv7(Math.trunc(time.now()), random);
    outbox.add({ id, lane: laneOf(command), at: time.now(), command });
    return id;
  }

  const stopMinding = store.subscribe(mind);

  /** Whatever changes: the record on the screen is fetched, and what has been read is told. */
  function mind(): void {
    const state = store.get();
    const visitorId = looking === null ? undefined : state.record.conversations[looking]?.visitorId;
    if (visitorId !== undefined && state.loads[visitorId] === undefined) records.load(visitorId);
    mark(visitorId !== undefined && state.loads[visitorId] === "loaded" ? looking : null);
  }

  return {
    getState: store.get,
    subscribe: store.subscribe,
    now: time.now,
    localNow: clock.now,
    onTick,
    signIn: session.open,
    signOut() {
      outbox.clear();
      drafts.clear();
      session.signOut();
    },
    reconnect: connection.reconnect,
    look(conversationId) {
      looking = conversationId;
      mind();
    },
    reload: records.load,
    claim: (conversationId) => void add({ type: "claim", conversationId }),
    send: (conversationId, text) => add({ type: "message", conversationId, text }),
    promise: (conversationId, minutes, text) => void add({ type: "promise", conversationId, minutes, text }),
    end: (conversationId, reason) => void add({ type: "end", conversationId, reason }),
    retry: outbox.retry,
    takeBack(itemId) {
      const command = outbox.discard(itemId)?.command;
      if (command?.type !== "message") return;
      const { conversationId, text } = command;
      const draft = drafts.get(conversationId);
      drafts.set(conversationId, draft === "" ? text : `${text}\n${draft}`);
      store.update((state) => ({ ...state, takenBack: state.takenBack + 1 }));
    },
    setTyping,
    getDraft: drafts.get,
    setDraft: drafts.set,
    dismiss: (noticeId) =>
      store.update((state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== noticeId) })),
    saveCard: (card, photo) => void saveCard(card, photo),
    destroy() {
      stopMinding();
      session.stop();
      connection.stop();
      records.stop();
      outbox.stop();
    },
  };
}
