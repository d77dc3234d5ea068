import { uuidv7, type FeedEvent } from "@warmline/protocol";
import type { SupportClient, SupportOptions } from "../client.ts";
import { markDelivered } from "../chat/marks.ts";
import { moveStrays } from "../chat/strays.ts";
import { systemClock, systemRandom } from "../core/clock.ts";
import { createHttp, failureOf } from "../core/http.ts";
import { createFiles } from "../files/actions.ts";
import { createServerClock } from "../core/server-clock.ts";
import { safeStorage } from "../core/storage.ts";
import { createStore } from "../core/store.ts";
import { createTicker } from "../core/ticker.ts";
import { indexedDbJournal } from "../journal/indexed-db.ts";
import { memoryJournals } from "../journal/memory.ts";
import { createOwnDataActions } from "../own-data/actions.ts";
import { createKeeper } from "../outbox/keeper.ts";
import { createOutbox } from "../outbox/outbox.ts";
import type { OutboxCommand, SupportState } from "../state.ts";
import { browserTabs } from "../tabs/browser-tabs.ts";
import type { ActionContext } from "./action-context.ts";
import { createSupportActions } from "./actions.ts";
import { createAsk } from "./ask.ts";
import { createDrafts } from "./drafts.ts";
import { createExpiry } from "./expiry.ts";
import { createFeatures } from "./features.ts";
import { fetchGreetings } from "./greetings.ts";
import { createHostEvents } from "./host-events.ts";
import { initialState } from "./initial-state.ts";
import { createKept } from "./kept.ts";
import { createLine } from "./line.ts";
import { createPages, type Pages } from "./pages.ts";
import { createPresence } from "./presence.ts";
import { takeReceipt } from "./reduce.ts";
import { fateOf } from "./refused.ts";
import { createRemembered } from "./remembered.ts";
import { createSend } from "./send-command.ts";
import { createSharedOutbox } from "./shared-outbox.ts";
import { createStorageFault } from "./storage-fault.ts";
import { baseOf, filesKey, storageKey, unsentKey } from "./storage-key.ts";
import type { Whose } from "./whose.ts";

/** What has a lane of its own, in which a later one takes the place of those before. */
const LASTING: ReadonlySet<OutboxCommand["type"]> = new Set(["marks", "react", "tick", "give-name"]);

/**
 * Makes one customer’s support line. It calls nobody and stores nothing before it is opened, restored, identified or
 * written to.
 *
 * @throws TypeError if `server` is not an address.
 */
export function createSupport(options: SupportOptions): SupportClient {
  const { site, locale = "en", clock = systemClock, random = systemRandom } = options;
  const { journal = indexedDbJournal, tabs = browserTabs({ clock }) } = options;
  // The global fetch is looked up with each call, because test tools put their own in its place later.
  const fetch = options.fetch ?? ((...args: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...args));
  const base = baseOf(options.server);
  const key = storageKey(base, site);
  const storage = safeStorage(options.storage);
  const store = createStore<SupportState>(initialState);
  const serverClock = createServerClock(clock);
  const newId = () => uuidv7(serverClock.now(), random);
  let stamped = 0;
  // What is asked for later has a later time than all that is there, also where clocks differ or are put back.
  const stamp = () => {
    for (const { at } of store.get().outbox) stamped = Math.max(stamped, at);
    return (stamped = Math.max(stamped + 1, serverClock.now()));
  };
  const http = createHttp({ fetch, clock });
  const expiry = createExpiry({ store, clock, serverClock });

  const tellFault = createStorageFault(store);
  const openJournal = journal ?? memoryJournals();
  const keeper = createKeeper<Whose, OutboxCommand>({
    journal: openJournal(key),
    clock,
    newName: newId,
    present: () => ({ whose: line.whose(), items: shared.kept() }),
    onFault(storageFault) {
      tellFault("outbox", storageFault);
      if (storageFault === null) shared.onRecovered();
    },
    onKept(count) {
      if (count > 0) storage.set(unsentKey(key), "1");
      else storage.remove(unsentKey(key));
    },
  });

  const pages: Pages = createPages({
    open: tabs,
    name: key,
    state: store.get,
    page: keeper.name,
    onRole(role, before) {
      store.batch(() => {
        line.onRole(role);
        shared.onRole(role, before);
        if (before === "follower") files.look();
      });
    },
    onNewLeader() {
      shared.onNewLeader();
      line.following.catchUp();
    },
    onLine: (told) => store.update((state) => ({ ...state, ...told })),
    onFrames: (frames, from) => line.following.takeTold(frames, from),
    onReceipt: take,
    onOutbox: (items, page) => shared.onOutbox(items, page),
    async onWish(wish) {
      if (wish.type === "reconnect") line.reconnect();
      else await shared.onWish(wish);
    },
    onTaken: (id) => shared.onTaken(id),
    onSignedOut: () => forget(line.end),
  });

  const line = createLine({
    base,
    site,
    locale,
    storage,
    store,
    http,
    fetch,
    clock,
    random,
    serverClock,
    pages,
    async load() {
      const found = [await shared.load(), await files.load()];
      return found[0] ?? found[1] ?? null;
    },
    onTaken,
    onReady(replaced, refusal) {
      files.unpark(refusal);
      if (refusal !== null) outbox.release(refusal);
      if (!replaced) return outbox.wake();
      // Perhaps the customer has just been signed in.
      outbox.release("identity-required");
      outbox.release("not-found");
      remembered.recall();
      outbox.restart();
    },
    onOtherCustomer() {
      outbox.clear();
      files.forget();
      features.forget();
      remembered.forget();
    },
    onNewRecord() {
      if (pages.role() === "follower") return;
      files.restart();
      moveStrays(context);
    },
    onRefused(problem) {
      outbox.park(failureOf(problem));
      files.park(failureOf(problem));
    },
    onEnded: () => forget(line.end),
    onLive: () => outbox.wake("now"),
    onAsked: () => void (pages.role() !== "follower" && tellPresence()),
    onAway: keeper.rest,
  });

  const ask = createAsk({ base, http, session: line.session });
  const tellPresence = createPresence(store, ask);

  const shared = createSharedOutbox({
    store,
    keeper,
    pages,
    clock,
    engine: createOutbox<OutboxCommand>({
      items: () => store.get().outbox,
      change: (change) => store.update((state) => ({ ...state, outbox: change(state.outbox) })),
      batch: store.batch,
      isReady: () => shared.isWhole() && line.isReady(),
      keep() {
        keeper.changed();
        return keeper.kept();
      },
      send: createSend({
        ask,
        take(events) {
          pages.tellReceipt(events);
          take(events);
          line.heard();
        },
      }),
      onRefused: (command, failure) => fateOf(store.get(), command, failure),
      // Of marks, names, and of reactions to one message or what is said of one step, the last one says all.
      isReplaced: (earlier, later) => earlier.type === later.type && LASTING.has(earlier.type),
      clock,
      random,
    }),
  });
  const { outbox } = shared;

  const common = { base, store, outbox, ask, clock, now: stamp, newId, want: line.start };

  const files = createFiles({
    ...common,
    fetch,
    random,
    storage,
    key,
    serverNow: serverClock.now,
    whose: line.whose,
    journal: openJournal(filesKey(key)),
    lockName: tabs === null ? null : filesKey(key),
    before: keeper.kept,
    onFault: (fault) => tellFault("files", fault),
    say: (message) => features.say(message),
  });

  const context: ActionContext = {
    ...common,
    files,
    drafts: createDrafts(storage, key, line.whose),
    http,
    token: line.session.token,
    appVersion: options.appVersion ?? null,
  };
  const features = createFeatures(context);
  const remembered = createRemembered(store, context.drafts);
  const events = createHostEvents(store, context.drafts);
  const { forget: forgetThings, ...things } = createKept(context.drafts);

  let kept = store.get().outbox;
  store.subscribe(() => {
    pages.tellState();
    if (store.get().outbox === kept) return;
    keeper.changed();
    features.settleSince(kept);
    kept = store.get().outbox;
  });

  function take(feed: readonly FeedEvent[]): void {
    store.update((state) => feed.reduce(takeReceipt, state));
    onTaken();
  }

  function onTaken(): void {
    if (pages.role() !== "follower") markDelivered(context);
    features.settle();
    expiry.schedule();
  }

  function forget(endLine: () => void): void {
    store.batch(() => {
      endLine();
      outbox.clear();
      files.forget();
      features.forget();
      remembered.forget();
      events.forget();
      forgetThings();
      expiry.stop();
      store.update(({ storageFault }) => ({ ...initialState, storageFault }));
    });
  }

  function signOut(): void {
    pages.tellSignedOut();
    if (line.session.isRestorable()) void shared.forgetKept();
    forget(line.forget);
  }

  return {
    getState: store.get,
    subscribe: store.subscribe,
    now: serverClock.now,
    onTick: createTicker(clock),
    on: events.on,
    kept: things,
    support: createSupportActions({
      base,
      context,
      line,
      prefill: features.prefill,
      greetings: () => fetchGreetings(http, base, site),
      forget: signOut,
    }),
    ...features.actions,
    ownData: createOwnDataActions(context, signOut),
    files: files.actions,
    ticket: { ...features.actions.ticket, attach: (chosen) => files.actions.attach(chosen, "ticket") },
    destroy() {
      events.stop();
      line.stop();
      outbox.stop();
      files.stop();
      features.stop();
      expiry.stop();
      keeper.rest();
    },
  };
}
