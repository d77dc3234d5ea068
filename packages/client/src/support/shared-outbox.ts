import type { Id } from "@warmline/protocol";
import { CHAT_LANE } from "../chat/lane.ts";
import { isSaid } from "../chat/present.ts";
import type { Clock } from "../core/clock.ts";
import { memoize } from "../core/memo.ts";
import type { Store } from "../core/store.ts";
import type { Keeper, KeptRecord } from "../outbox/keeper.ts";
import { begun } from "../outbox/lane-item.ts";
import type { NewItem, Outbox } from "../outbox/outbox.ts";
import type { OutboxCommand, OutboxItem, SupportState } from "../state.ts";
import type { TabRole } from "../tabs/tabs.ts";
import type { Pages, Wish } from "./pages.ts";
import type { Whose } from "./whose.ts";

type Kept = KeptRecord<Whose, OutboxCommand>;

export interface SharedOutboxOptions {
  /** Sends what is in the state. */
  engine: Outbox<OutboxCommand>;
  store: Store<SupportState>;
  keeper: Keeper<Whose, OutboxCommand>;
  pages: Pick<Pages, "role" | "wish">;
  clock: Clock;
}

// A record that lies untouched from one look to the next belongs to a page that went before it could tell anybody.
const LOOK_MS = 30_000;

/**
 * The outbox of all pages of one browser: the leader sends, and keeps, what every page adds. A follower shows the leader’s
 * items, and keeps what it added itself until the leader does.
 */
export function createSharedOutbox({ engine, store, keeper, pages, clock }: SharedOutboxOptions) {
  /** What this page added as a follower and the leader does not keep yet. */
  const mine = new Map<Id, OutboxItem>();
  const discarded = new Set<Id>();
  let loaded: Kept[] = [];
  let loading: Promise<Whose | null> | null = null;
  let isWhole = false;
  let isNewHere = false;
  let theirs: ReadonlySet<Id> = new Set();
  let seen: ReadonlyMap<string, string> = new Map();
  let nextLook: unknown = null;
  let asking: Promise<unknown> = Promise.resolve();

  const isFollower = () => pages.role() === "follower";
  const leads = () => pages.role() !== null && !isFollower();
  const items = () => store.get().outbox;
  const setItems = (outbox: readonly OutboxItem[]) =>
    store.update((state) => ({ ...state, outbox: inOrder(leads() ? withOpenings(state, outbox) : outbox) }));

  /** Adds what was kept, without what is here, has arrived or was taken back. */
  function join(records: readonly Kept[]): void {
    const here = new Set([...items().map(({ id }) => id), ...discarded]);
    const isMissing = ({ id }: OutboxItem) => !here.has(id) && !hasArrived(store.get(), id) && here.add(id);
    const missing = records.flatMap((record) => record.items).filter(isMissing);
    if (missing.length > 0) setItems([...items(), ...missing]);
  }

  function ask(wish: Wish): void {
    asking = asking.then(keeper.kept).then(() => pages.wish(wish));
  }

  /** Keeps an item here until the leader does, which is asked once it is known what it has. */
  function hand(item: OutboxItem): void {
    mine.set(item.id, item);
    keeper.changed();
    if (!isNewHere) ask({ type: "add", item });
  }

  /** Finds what an earlier page left, once. Tells whom it belongs to, as far as is known. */
  function load(): Promise<Whose | null> {
    if (loading !== null) return loading;
    const own: Promise<Whose | null> = keeper.read().then((records) => {
      if (loading !== own) return null;
      const whose = records.findLast((record) => record.whose !== null)?.whose ?? null;
      loaded = records.filter((record) => record.whose === null || record.whose.id === whose?.id);
      store.batch(() => join(loaded));
      isWhole = true;
      engine.wake();
      return whose;
    });
    loading = own;
    return own;
  }

  /** Makes what pages left that are gone this page’s own. */
  async function takeOver(): Promise<void> {
    isWhole = false;
    const records = await keeper.read();
    if (!leads()) return;
    const known = loaded.map(({ name }) => name);
    adopt(records.filter((record) => known.includes(record.name) || isOwn(record)));
    loaded = [];
    isWhole = true;
    engine.wake();
    lookLater();
  }

  const isOwn = ({ whose }: Kept) => whose?.id === store.get().visitor?.id;

  function adopt(records: readonly Kept[]): void {
    store.batch(() => join(records));
    keeper.adopt(records.map(({ name }) => name));
  }

  async function lookAgain(): Promise<void> {
    const records = await keeper.read();
    if (!leads()) return;
    const before = seen;
    seen = new Map(records.map(({ name, items: kept }) => [name, JSON.stringify(kept)]));
    const isLeft = (record: Kept) => before.get(record.name) === seen.get(record.name);
    adopt(records.filter((record) => isLeft(record) && (record.whose === null || isOwn(record))));
    engine.wake();
    lookLater();
  }

  function lookLater(): void {
    clock.clearTimeout(nextLook);
    nextLook = clock.setTimeout(() => void lookAgain(), LOOK_MS);
  }

  /** Removes what pages of this customer have kept, whether or not it was looked for yet. */
  async function forgetKept(): Promise<void> {
    const own = store.get().visitor?.id;
    const records = await keeper.read();
    keeper.adopt(records.flatMap(({ name, whose }) => (own && whose && whose.id !== own ? [] : name)));
  }

  async function lead(before: TabRole | null): Promise<void> {
    mine.clear();
    await takeOver();
    if (before === "follower") engine.restart();
  }

  function follow(): void {
    engine.stop();
    mine.clear();
    isNewHere = true;
    const found = new Set(loaded.flatMap((record) => record.items.map(({ id }) => id)));
    for (const item of items()) if (!found.has(item.id)) hand(begun(item));
    for (const id of discarded) ask({ type: "discard", id });
  }

  /** What is here and not with the leader goes there, in its order; of what the leader itself had kept it knows better. */
  function handAll(page: string): void {
    isNewHere = false;
    const leaders = new Set(loaded.flatMap(({ name, items: kept }) => (name === page ? kept.map(({ id }) => id) : [])));
    loaded = loaded.filter(({ name }) => name !== page);
    for (const item of items()) {
      if (theirs.has(item.id)) mine.delete(item.id);
      else if (!leaders.has(item.id)) hand(item);
    }
    keeper.changed();
    if (mine.size === 0) letGo();
  }

  function letGo(): void {
    keeper.adopt(loaded.map(({ name }) => name));
    loaded = [];
  }

  const outbox: Outbox<OutboxCommand> = {
    ...engine,
    add(item: NewItem<OutboxCommand>) {
      engine.add(item);
      const added = isFollower() && items().find(({ id }) => id === item.id);
      if (added) hand(added);
    },
    retry(id) {
      engine.retry(id);
      if (isFollower()) ask({ type: "retry", id });
    },
    discard(id) {
      const item = engine.discard(id);
      if (item === null) return null;
      discarded.add(id);
      if (!isFollower()) return item;
      mine.delete(id);
      ask({ type: "discard", id });
      return item;
    },
    // What is true of this page’s session is the leader’s to act on.
    park: (failure) => void (isFollower() || engine.park(failure)),
    release: (code) => void (isFollower() || engine.release(code)),
    restart: () => void (isFollower() || engine.restart()),
    stop() {
      engine.stop();
      clock.clearTimeout(nextLook);
    },
    clear() {
      engine.clear();
      clock.clearTimeout(nextLook);
      mine.clear();
      letGo();
      loading = Promise.resolve(null);
      isWhole = true;
    },
  };

  return {
    outbox,
    load,
    forgetKept,
    /** Whether nothing that was kept is missing here, so that nothing can be overtaken. */
    isWhole: () => isWhole && leads(),
    /** What this page has to keep. */
    kept: () => (isFollower() ? [...mine.values()] : items()),
    onRole: (role: TabRole, before: TabRole | null) => void (role === "follower" ? follow() : lead(before)),
    /** The journal works again: what was kept before may be found now. */
    onRecovered() {
      if (leads()) void takeOver();
    },
    /** Another page leads: it may not have heard what this one had asked. */
    onNewLeader() {
      for (const item of mine.values()) ask({ type: "add", item });
      for (const id of discarded) ask({ type: "discard", id });
    },
    onOutbox(told: readonly OutboxItem[], page: string) {
      theirs = new Set(told.map(({ id }) => id));
      if (isNewHere) handAll(page);
      const here = new Map(items().map((item) => [item.id, item]));
      const shown = told
        .filter(({ id, inDoubt, status }) => !discarded.has(id) || inDoubt || status === "sending")
        .map((item) => sameOr(here.get(item.id), item));
      const own = [...mine.values()].filter(({ id }) => !theirs.has(id));
      // What arrived here by another way may still be in what the leader told before.
      setItems([...shown, ...own].filter(({ id }) => !hasArrived(store.get(), id)));
    },
    onTaken(id: Id) {
      mine.delete(id);
      keeper.changed();
      setItems(items().filter((item) => theirs.has(item.id) || mine.has(item.id)));
      if (mine.size === 0) letGo();
    },
    async onWish(wish: Exclude<Wish, { type: "reconnect" }>) {
      if (wish.type === "add") {
        const { id } = wish.item;
        store.batch(() => {
          if (!discarded.has(id) && !hasArrived(store.get(), id)) engine.add(wish.item);
          setItems(items());
        });
      } else if (wish.type === "retry") engine.retry(wish.id);
      else if (engine.discard(wish.id) !== null) discarded.add(wish.id);
      await keeper.kept();
    },
  };
}

const messageIds = /* @__PURE__ */ memoize(
  (messages: SupportState["messages"]): ReadonlySet<Id> =>
    new Set(
      Object.values(messages)
        .flat()
        .map(({ id }) => id),
    ),
);

function hasArrived({ messages, conversations }: SupportState, id: Id): boolean {
  return id in conversations || messageIds(messages).has(id);
}

/** The order in which things were asked for, in whatever page; a chat is opened before anything is said in it. */
function inOrder(outbox: readonly OutboxItem[]): readonly OutboxItem[] {
  const rank = ({ command }: OutboxItem) => Number(command.type !== "open-chat");
  return outbox.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at);
}

/**
 * What is said in a chat that nobody opens, because the page that was to open it took that back, opens it. One that the
 * server has already is opened again under the same id, which changes nothing.
 */
function withOpenings({ conversations }: SupportState, outbox: readonly OutboxItem[]): readonly OutboxItem[] {
  const opened = new Set([...Object.keys(conversations), ...outbox.map(({ id }) => id)]);
  const openings = outbox.flatMap(({ at, command }): OutboxItem[] => {
    if (!isSaid(command) || opened.has(command.conversationId)) return [];
    const { conversationId: id } = command;
    opened.add(id);
    const opening = { type: "open-chat", conversationId: id } as const;
    return [{ id, lane: CHAT_LANE, at, command: opening, status: "queued", inDoubt: false, failure: null }];
  });
  return [...openings, ...outbox];
}

/** The item that is here, if the other says the same: what is drawn of it stays. */
function sameOr(here: OutboxItem | undefined, there: OutboxItem): OutboxItem {
  return here !== undefined && JSON.stringify(here) === JSON.stringify(there) ? here : there;
}
