import type { Clock } from "../core/clock.ts";
import { report } from "../core/report.ts";
import type { OpenTabs, TabRole, Tabs, TabsListener } from "./tabs.ts";

export interface BrowserTabsOptions {
  clock: Clock;
  /** Tells whether the page is looked at. @default the document of the page; what has none counts as looked at */
  page?: Pick<Document, "visibilityState" | "addEventListener"> | undefined;
}

type Word<Message> =
  | { type: "message"; message: Message }
  | { type: "who-leads" }
  | { type: "leader"; visible: boolean; isNew: boolean };

// Asked twice: a page that was busy itself may find its deadline before an answer that came in time.
const ANSWER_MS = 750;
const SETTLED_MS = 2_000;
const LOOK_MS = 15_000;

/**
 * Makes the pages of one browser agree on a leader by Web Locks and talk by BroadcastChannel. A page that has been looked
 * at for two seconds takes the place of a leader that is hidden, and a page that wants something that of one which does
 * not answer. Where the browser has not both means, each page is alone.
 */
export function browserTabs(options: BrowserTabsOptions): OpenTabs {
  return (name, listener) => openTabs(options, name, listener);
}

function openTabs<Message>(
  { clock, page = globalThis.document }: BrowserTabsOptions,
  name: string,
  listener: TabsListener<Message>,
): Tabs<Message> {
  let role: TabRole = "follower";
  let life: AbortController | null = null;
  let channel: BroadcastChannel | null = null;
  // The last request for the lock: each overtakes the one before.
  let request = new AbortController();
  let isAsking = false;
  // A page that hears nobody takes over ever more rarely: it may be deaf itself.
  let patience = ANSWER_MS;
  let isSettled = false;
  let isOvertaken = false;
  let nextLook: unknown = null;
  let settling: unknown = null;

  const isVisible = () => page?.visibilityState !== "hidden";
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel never leaves its origin.
  const tell = (word: Word<Message>) => channel?.postMessage(word);
  const announce = (isNew: boolean) => tell({ type: "leader", visible: isVisible(), isNew });

  function rest(): void {
    clock.clearTimeout(nextLook);
    clock.clearTimeout(settling);
    isAsking = false;
    isSettled = false;
  }

  function tellRole(): void {
    try {
      listener.onRole(role);
      if (role === "follower" && isOvertaken) listener.onNewLeader();
    } catch (error) {
      report(error);
    }
  }

  function lead(): void {
    role = "leader";
    rest();
    announce(true);
    isOvertaken = false;
    tellRole();
  }

  function follow(): void {
    role = "follower";
    take({});
    watch();
    tellRole();
  }

  function standAlone(): void {
    role = "alone";
    rest();
    closeChannel();
    tellRole();
  }

  function closeChannel(): void {
    channel?.close();
    channel = null;
  }

  function take(how: { ifAvailable?: true; steal?: true }): void {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    let isHeld = false;
    // Only a request that waits can be given up, and a browser refuses a signal with the others.
    navigator.locks
      .request(name, how.ifAvailable || how.steal ? how : { signal }, (lock) => {
        if (signal.aborted) return undefined;
        isHeld = lock !== null;
        if (isHeld) lead();
        else follow();
        return signal.aborted ? undefined : new Promise<void>((release) => onAbort(signal, release));
      })
      .catch(() => {
        if (signal.aborted) return;
        if (isHeld) follow();
        else standAlone();
      });
  }

  function steal(): void {
    rest();
    take({ steal: true });
  }

  function look(isAgain = false): void {
    if (role !== "follower" || channel === null || (isAsking && !isAgain)) return;
    isAsking = true;
    tell({ type: "who-leads" });
    clock.clearTimeout(nextLook);
    nextLook = clock.setTimeout(() => {
      if (!isAgain) return look(true);
      patience *= 2;
      steal();
    }, patience);
  }

  /** Begins anew to mind the leader, as what is seen of this page has changed. */
  function watch(): void {
    rest();
    if (role === "leader") announce(false);
    if (role !== "follower" || !isVisible()) return;
    settling = clock.setTimeout(() => {
      isSettled = true;
      look();
    }, SETTLED_MS);
    look();
  }

  function hear(word: Word<Message>): void {
    if (word.type === "message") listener.onMessage(word.message);
    else if (word.type === "who-leads") {
      if (role === "leader") announce(false);
    } else if (role === "leader") isOvertaken ||= word.isNew;
    else hearLeader(word.visible, word.isNew);
  }

  function hearLeader(visible: boolean, isNew: boolean): void {
    clock.clearTimeout(nextLook);
    isAsking = false;
    patience = ANSWER_MS;
    if (isSettled && !visible) steal();
    else if (isVisible()) nextLook = clock.setTimeout(look, LOOK_MS);
    if (isNew) listener.onNewLeader();
  }

  return {
    role: () => role,
    join() {
      if (life !== null) return;
      life = new AbortController();
      const { signal } = life;
      try {
        channel = new BroadcastChannel(name);
        channel.addEventListener("message", ({ data }) => hear(data as Word<Message>), { signal });
        page?.addEventListener("visibilitychange", watch, { signal });
        take({ ifAvailable: true });
      } catch {
        standAlone();
      }
    },
    leave() {
      life?.abort();
      life = null;
      request.abort();
      rest();
      closeChannel();
      role = "follower";
      isOvertaken = false;
    },
    post(message) {
      tell({ type: "message", message });
      look();
    },
  };
}

function onAbort(signal: AbortSignal, then: () => void): void {
  signal.addEventListener("abort", then, { once: true });
}
