import { path, uuidv7, type Id } from "@warmline/protocol";
import {
  createConnection,
  createServerClock,
  createStore,
  createTicker,
  indexedDbJournal,
  mayBeOnline,
  RetryLater,
  safeStorage,
  systemClock,
  systemRandom,
  type Clock,
  type OpenJournal,
  type Random,
  type SupportStorage,
} from "@warmline/client/core";
import { createCall } from "./api.ts";
import { createCardSaver } from "./card.ts";
import { createKeptColumns, NO_COLUMNS } from "./columns.ts";
import { laneOf, type DeskCommand } from "./commands.ts";
import type { DeskClient } from "./desk-client.ts";
import { createDrafts } from "./drafts.ts";
import { createDeskFiles, isAttached } from "./files.ts";
import { createForms } from "./forms.ts";
import { createGroups } from "./groups.ts";
import { createIncidentTeller } from "./incidents.ts";
import { createKeptOutbox } from "./kept-outbox.ts";
import { createMarker } from "./marker.ts";
import { createNumbers } from "./numbers.ts";
import { createArticleReader } from "./read-article.ts";
import { createRatings } from "./ratings.ts";
import { createRecords } from "./records.ts";
import { createSender } from "./sender.ts";
import { createSession } from "./session.ts";
import { INITIAL_STATE } from "./state.ts";
import { createStreamReader } from "./stream.ts";
import { createTicketActions } from "./ticket-actions.ts";
import { createTakeBack } from "./take-back.ts";
import { createNextTaker } from "./take-next.ts";
import { createTaking } from "./taking.ts";
import { createTabNames } from "./tab-names.ts";
import { createTypingSignal } from "./typing.ts";

export interface DeskOptions {
  /** Base address of the support server, without a slash at its end. */
  server: string;
  fetch?: typeof fetch;
  clock?: Clock;
  random?: Random;
  /** Where drafts are kept. @default localStorage, memory where that is blocked */
  storage?: SupportStorage;
  /** Where what is not yet sent is kept before it leaves. @default IndexedDB, memory where that is blocked */
  journal?: OpenJournal;
}

/** Makes one agent's desk. It calls nobody before `signIn`. */
export function createDesk(options: DeskOptions): DeskClient {
  const { server, clock = systemClock, random = systemRandom, journal = indexedDbJournal } = options;
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const store = createStore(INITIAL_STATE);
  const time = createServerClock(clock);
  const onTick = createTicker(clock);
  const name = `warmline-desk@${server}`;
  const newId = () => uuidv7(Math.trunc(time.now()), random);
  const storage = safeStorage(options.storage);
  const keyOf = (what: string) => (): string => {
    const { me, site } = store.get();
    return `${name} ${what} ${site?.id}/${me?.id}`;
  };
  const drafts = createDrafts(storage, keyOf("drafts"));
  const forms = createForms(storage, keyOf("forms"));
  const keptColumns = createKeptColumns(storage, keyOf("columns"));
  let looking: readonly Id[] = [];

  const session = createSession({
    server,
    store,
    fetch,
    clock,
    random,
    time,
    onOther() {
      files.forget();
      outbox.leave();
    },
    onReady() {
      connection.start();
      sitDown();
    },
    onSignedOut() {
      connection.stop();
      records.stop();
      groups.stop();
    },
  });
  const call = createCall({ server, fetch, clock, session });
  const records = createRecords({ store, call, clock, random });
  const files = createDeskFiles({ server, store, call, fetch, clock, random, newId, now: time.now });
  const mark = createMarker(store, (command) => void add(command));
  const setTyping = createTypingSignal({ call, clock });
  const saveCard = createCardSaver({ store, call, session, server, fetch });
  const setTaking = createTaking({ store, call });
  const nextTaker = createNextTaker({ store, add, now: time.now });
  const tellIncident = createIncidentTeller({ store, call, forms });
  const groups = createGroups({ store, call, clock });
  const tickets = createTicketActions({ store, call, fetch, server, clock, session, forms, records, newId, add });
  const loadNumbers = createNumbers({ store, call, now: time.now });
  const loadRatings = createRatings({ store, call, now: time.now });

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
        writing: state.status === "live" ? before.writing : {},
      }));
      if (state.status === "live") {
        sitDown();
        outbox.wake("now");
        files.wake();
        groups.start();
      } else groups.stop();
    },
    fetch,
    clock,
    random,
  });

  const outbox = createKeptOutbox({
    store,
    journal: journal(name),
    tabs: createTabNames(name, globalThis.navigator?.locks),
    newId,
    isReady() {
      const { session: signedIn, connection: line } = store.get();
      return signedIn.status === "ready" && (line.status === "live" || mayBeOnline());
    },
    send: createSender({ store, call, goOn: nextTaker.goOn }),
    clock,
    random,
  });

  function sitDown(): void {
    const { me, site } = store.get();
    if (me === null || site === null) return;
    if (store.get().columns === NO_COLUMNS) {
      const singleKeys = storage.get(keyOf("keys")()) !== "off";
      store.update((state) => ({ ...state, columns: keptColumns.get(), singleKeys }));
    }
    outbox.begin(me.id, site.id);
  }

  function add(command: DeskCommand): Id {
    const id = newId();
    outbox.add({ id, lane: laneOf(command), at: time.now(), command });
    return id;
  }

  /** Whatever comes later says more than words that were refused. */
  function dropEdits(messageId: Id): void {
    for (const { id, command, status } of store.get().outbox) {
      if (command.type === "edit" && command.messageId === messageId && status === "failed") outbox.discard(id);
    }
  }

  const stopMinding = store.subscribe(mind);

  /** Whatever changes: the records on the screen are fetched, and what has been read is told. */
  function mind(): void {
    const state = store.get();
    const visitorOf = (id: Id): Id => state.record.conversations[id]?.visitorId ?? "";
    for (const visitorId of new Set(looking.map(visitorOf))) {
      if (visitorId !== "" && store.get().loads[visitorId] === undefined) records.load(visitorId);
    }
    mark(looking.filter((id) => state.loads[visitorOf(id)] === "loaded"));
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
      outbox.leave();
      files.forget();
      drafts.clear();
      forms.clear();
      session.signOut();
    },
    reconnect: connection.reconnect,
    look(conversationIds) {
      looking = conversationIds;
      mind();
    },
    setSingleKeys(on) {
      store.update((state) => ({ ...state, singleKeys: on }));
      if (on) storage.remove(keyOf("keys")());
      else storage.set(keyOf("keys")(), "off");
    },
    arrange(change) {
      const { columns } = store.get();
      const next = change(columns);
      if (next.active === columns.active && next.ids.join() === columns.ids.join()) return;
      store.update((state) => ({ ...state, columns: next }));
      keptColumns.set(next);
    },
    reload: records.load,
    claim: (conversationId) => void add({ type: "claim", conversationId }),
    files,
    send(conversationId, text, withFiles = true) {
      const own = store.get().uploads.filter((each) => withFiles && isAttached(each, conversationId));
      const sent = own.map(({ id, name: called, size }) => ({ id, name: called, size }));
      const id = add({ type: "message", conversationId, text, ...(sent.length > 0 ? { files: sent } : {}) });
      for (const upload of own) files.remove(upload.id);
      return id;
    },
    sendPart: (conversationId, { text, part, images }) =>
      add({ type: "message", conversationId, text, part, ...(images.length > 0 ? { images } : {}) }),
    note: (conversationId, text) => add({ type: "note", conversationId, text }),
    edit({ id: messageId, conversationId }, text) {
      dropEdits(messageId);
      add({ type: "edit", conversationId, messageId, text });
    },
    remove({ id: messageId, conversationId }) {
      dropEdits(messageId);
      add({ type: "remove", conversationId, messageId });
    },
    react: ({ id: messageId, conversationId }, emoji) => void add({ type: "react", conversationId, messageId, emoji }),
    promise: (conversationId, minutes, text) => void add({ type: "promise", conversationId, minutes, text }),
    takeNext: nextTaker.take,
    setTaking,
    extend: ({ id: promiseId, conversationId }, minutes, text) =>
      void add({ type: "extend", conversationId, promiseId, minutes, text }),
    apologise: (conversationId, apology) => void add({ type: "apology", conversationId, ...apology }),
    offer: (conversationId, offer) => void add({ type: "offer", conversationId, ...offer }),
    withdraw: ({ id: offerId, conversationId }) => void add({ type: "withdraw", conversationId, offerId }),
    endCallBack: (conversationId, outcome) => void add({ type: "end-call-back", conversationId, outcome }),
    tellIncident: (incidentId, body) => void tellIncident(incidentId, body),
    newId,
    readArticle: createArticleReader(call),
    loadNumbers: (span) => void loadNumbers(span),
    loadRatings: (span) => void loadRatings(span),
    tickets,
    forms,
    handOver: (conversationId, to, text) => void add({ type: "hand-over", conversationId, to, text }),
    end: (conversationId, reason, text = null) => void add({ type: "end", conversationId, reason, text }),
    retry: outbox.retry,
    takeBack: createTakeBack({ store, drafts, forms, newId, discard: outbox.discard }),
    setTyping,
    getDraft: drafts.get,
    setDraft: drafts.set,
    getMode: drafts.getMode,
    setMode: drafts.setMode,
    places: new Map(),
    halfEdits: new Map(),
    dismiss: (noticeId) =>
      store.update((state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== noticeId) })),
    saveCard: (card, photo) => void saveCard(card, photo),
    destroy() {
      stopMinding();
      session.stop();
      connection.stop();
      records.stop();
      groups.stop();
      files.forget();
      outbox.leave();
    },
  };
}
