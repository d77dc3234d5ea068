import type { Greeting, Id } from "@warmline/protocol";
import type { SupportClient } from "../client.ts";
import { createListeners } from "../core/listeners.ts";
import { createPatience } from "./patience.ts";
import { matchesPage } from "./matches-page.ts";

export interface GreeterState {
  /** What is said, or null. */
  greeting: Greeting | null;
  /** Whether it stands beside the page; once the window is open it stands there, until something else is said. */
  isShown: boolean;
}

/**
 * Says a site’s first words to somebody who stays on one of its pages: once for each greeting and browser, after a while on a
 * page in sight, and never while the window is open or anything was said.
 */
export interface Greeter {
  get: () => GreeterState;
  /** Calls `listener` when that changes. Returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Takes the greeting away; whoever does that is left in peace until the page is loaded anew. */
  dismiss: () => void;
  /** Tells which page is shown, where the address does not; null for the address. */
  setPage: (path: string | null) => void;
  /** Asks the server for the greetings and begins to watch. Returns the way to stop. */
  start: () => () => void;
}

const KEPT = "greeted";
const NOTHING: GreeterState = { greeting: null, isShown: false };

export function createGreeter(client: SupportClient): Greeter {
  const listeners = createListeners();
  const patience = createPatience();
  let greetings: readonly Greeting[] = [];
  let page: string | null = null;
  let waitsFor: Id | null = null;
  let state = NOTHING;
  let isStarted = false;
  let isUnwanted = false;

  function set(next: GreeterState): void {
    if (next.greeting === state.greeting && next.isShown === state.isShown) return;
    state = next;
    listeners.tell();
  }

  function greeted(): readonly unknown[] {
    const kept = client.kept.get(KEPT);
    return Array.isArray(kept) ? kept : [];
  }

  const path = () => page ?? location.pathname;
  const isMeant = ({ pages }: Greeting) => pages.some((pattern) => matchesPage(pattern, path()));

  /** Whether nobody is talking yet, as far as is known here. */
  function isQuiet(): boolean {
    const { session, window, conversations, outbox } = client.getState();
    const isKnown = session.status === "idle" || session.status === "ready";
    return isKnown && !window.open && outbox.length === 0 && Object.keys(conversations).length === 0;
  }

  function look(): void {
    if (!isStarted) return;
    const { window, conversations, outbox } = client.getState();
    const { greeting, isShown } = state;
    if (greeting !== null) {
      const isOver = outbox.length > 0 || Object.keys(conversations).length > 0;
      if (!isOver && (!isShown || window.open || isMeant(greeting))) {
        return set({ greeting, isShown: isShown && !window.open });
      }
      set(NOTHING);
    }
    const next =
      isQuiet() && !isUnwanted ? greetings.find((one) => isMeant(one) && !greeted().includes(one.id)) : undefined;
    if ((next?.id ?? null) === waitsFor) return;
    waitsFor = next?.id ?? null;
    patience.stop();
    if (next !== undefined) patience.wait(next.afterSeconds * 1_000, () => say(next));
  }

  function say(greeting: Greeting): void {
    waitsFor = null;
    // Another page of this browser may have said it meanwhile.
    if (!isQuiet() || greeted().includes(greeting.id)) return look();
    client.kept.set(KEPT, [...greeted(), greeting.id]);
    set({ greeting, isShown: true });
  }

  async function ask(signal: AbortSignal): Promise<void> {
    const all = await client.support.greetings();
    if (signal.aborted) return;
    greetings = all;
    look();
  }

  return {
    get: () => state,
    subscribe: listeners.add,
    dismiss() {
      isUnwanted = true;
      set(NOTHING);
    },
    setPage(next) {
      page = next;
      look();
    },
    start() {
      const ignore = new AbortController();
      const stop = client.subscribe(look);
      isStarted = true;
      addEventListener("popstate", look, ignore);
      // Where a browser tells it, a change of the address by script is heard of too.
      const { navigation } = globalThis as { navigation?: EventTarget };
      navigation?.addEventListener("currententrychange", look, ignore);
      void ask(ignore.signal);
      return () => {
        isStarted = false;
        ignore.abort();
        stop();
        patience.stop();
        waitsFor = null;
        set(NOTHING);
      };
    },
  };
}
