import type { Id, Name } from "@warmline/protocol";
import {
  createKeeper,
  createOutbox,
  report,
  type Journal,
  type Keeper,
  type Outbox,
  type OutboxOptions,
  type Store,
} from "@warmline/client/core";
import { isReplaced, onRefused, type DeskCommand, type OutboxItem } from "./commands.ts";
import type { DeskState } from "./state.ts";
import type { TabNames } from "./tab-names.ts";

/** Whose items a record of the journal holds, and which tab keeps them there. */
interface Whose {
  agentId: Name;
  siteId: Name;
  tab: Id;
}

export interface KeptOutboxOptions extends Pick<OutboxOptions<DeskCommand>, "isReady" | "send" | "clock" | "random"> {
  store: Store<DeskState>;
  journal: Journal;
  tabs: TabNames;
  newId: () => Id;
}

/** An outbox that outlives the tab. Each tab keeps its own items; those of a tab that is gone go to the next that looks. */
export interface KeptOutbox extends Outbox<DeskCommand> {
  /** Goes on with what the agent who sits here had left, also in tabs that are gone since. Nothing is sent before. */
  begin(agentId: Name, siteId: Name): void;
  /** Lets go: what is kept waits for the return of the agent who wrote it. */
  leave(): void;
}

/** One agent's time at this tab. */
interface Stay {
  whose: Whose;
  keeper: Keeper<Whose, DeskCommand>;
  name: Promise<() => void>;
  /** What the agent left behind, once somebody else sits here. */
  left: readonly OutboxItem[] | null;
  /** Whether what had been kept is here, so that nothing can be overtaken. */
  isWhole: boolean;
  looking: Promise<void> | null;
  /** The tabs whose end is waited for. */
  watched: Set<Id>;
}

export function createKeptOutbox(options: KeptOutboxOptions): KeptOutbox {
  const { store, journal, tabs, clock, random, newId } = options;
  let present: Stay | null = null;
  let seen = store.get().outbox;

  const items = () => store.get().outbox;
  const change = (to: (items: readonly OutboxItem[]) => readonly OutboxItem[]) =>
    store.update((state) => ({ ...state, outbox: to(state.outbox) }));

  const engine = createOutbox<DeskCommand>({
    items,
    change,
    batch: store.batch,
    isReady: () => present?.isWhole === true && options.isReady(),
    async keep() {
      present?.keeper.changed();
      await present?.keeper.kept();
    },
    send: options.send,
    onRefused,
    isReplaced,
    clock,
    random,
  });

  store.subscribe(() => {
    if (seen !== items() && present?.isWhole) present.keeper.changed();
    seen = items();
  });

  function sitDown(agentId: Name, siteId: Name): Stay {
    const whose: Whose = { agentId, siteId, tab: newId() };
    const stay: Stay = {
      whose,
      keeper: createKeeper<Whose, DeskCommand>({
        journal,
        clock,
        newName: () => whose.tab,
        present: () => ({ whose, items: stay.left ?? items() }),
        onFault: (storageFault) => void (stay === present && store.update((state) => ({ ...state, storageFault }))),
        onKept: () => undefined,
      }),
      name: tabs.hold(whose.tab),
      left: null,
      isWhole: false,
      looking: null,
      watched: new Set(),
    };
    return stay;
  }

  /** Finds what tabs that are gone have kept for this agent. */
  async function look(stay: Stay): Promise<void> {
    const { keeper, whose } = stay;
    let isNew = false;
    try {
      await stay.name;
      await tabs.alone(async (isHeld) => {
        const records = (await keeper.read()).filter((record) => isSame(record.whose, whose));
        const left = records.filter((record) => !isHeld(record.whose?.tab ?? ""));
        for (const { whose: other } of records) if (other && isHeld(other.tab)) watch(stay, other.tab);
        if (stay !== present || left.length === 0) return;
        isNew = true;
        join(left.flatMap((record) => record.items));
        keeper.adopt(left.map(({ name }) => name));
        await keeper.kept();
      });
    } catch (error) {
      report(error);
    }
    stay.looking = null;
    if (stay !== present) return;
    stay.isWhole = true;
    keeper.changed();
    if (isNew) engine.restart();
    else engine.wake();
  }

  /** Looks again when a tab that keeps something has come to its end. */
  function watch(stay: Stay, tab: Id): void {
    if (stay.watched.has(tab)) return;
    stay.watched.add(tab);
    const lookAgain = async (): Promise<void> => {
      await tabs.free(tab);
      stay.watched.delete(tab);
      await stay.looking;
      if (stay === present) stay.looking ??= look(stay);
    };
    lookAgain().catch(report);
  }

  function join(kept: readonly OutboxItem[]): void {
    const here = new Set(items().map(({ id }) => id));
    change((all) => [...kept.filter(({ id }) => !here.has(id) && here.add(id)), ...all]);
  }

  function leave(): void {
    const stay = present;
    if (stay === null) return;
    engine.stop();
    stay.left = items();
    present = null;
    stay.keeper.changed();
    Promise.all([stay.name, stay.keeper.kept()]).then(([letGo]) => letGo(), report);
  }

  return {
    ...engine,
    begin(agentId, siteId) {
      present ??= sitDown(agentId, siteId);
      present.looking ??= look(present);
    },
    leave,
  };
}

function isSame(one: Whose | null, other: Whose): boolean {
  return one?.agentId === other.agentId && one.siteId === other.siteId;
}
