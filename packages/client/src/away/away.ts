import type { Message } from "@warmline/protocol";
import type { SupportClient } from "../client.ts";
import { isNews, unreadEverywhere } from "../chat/conversations.ts";
import { createListeners } from "../core/listeners.ts";
import type { SupportState } from "../state.ts";
import { createNews } from "../support/news.ts";
import { type AwayNews, isStillNews, newsBetween } from "./away-news.ts";
import { createNotifier, type NotificationAccess, type NotificationWords } from "./notification.ts";
import { canPlay, createTone } from "./tone.ts";
import { createTitle } from "./title.ts";

/** What the customer has agreed to. */
interface Consent {
  sound: boolean;
  notification: boolean;
}

/** How a customer who looks elsewhere is told of answers. */
export interface AwayState extends Consent {
  /** Whether this browser can make a sound. */
  canPlay: boolean;
  access: NotificationAccess;
}

export interface AwayOptions {
  /** The words of the system’s notification for what was missed, oldest first. */
  words: (missed: readonly Message[]) => NotificationWords;
  /** The same for what else a customer is called back for. @default no notification of it */
  newsWords?: ((news: AwayNews) => NotificationWords) | undefined;
  /** The language of these words. */
  lang?: string | undefined;
  /** Whether the title and the app’s icon count what is unseen. @default true */
  countsInTitle?: boolean | undefined;
}

/**
 * Tells a customer who looks elsewhere that there are answers, that it is their turn, or that an incident they follow is over: a
 * count in the title and on the app’s icon, and with consent a tone and the system’s notification. Only in the leading page of a browser, while it is hidden or the window is closed.
 */
export interface Away {
  get: () => AwayState;
  /** Calls `listener` when that changes. Returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Turns the tone on, which lets it be heard once, or off. Call it in a gesture. */
  setSound: (on: boolean) => void;
  /** Turns notifications on, which may have the browser ask the customer, or off. Call it in a gesture. */
  setNotification: (on: boolean) => Promise<void>;
  /** Begins to watch. Returns the way to stop: title, icon and notification are as if it had never been. */
  start: () => () => void;
}

/** How long arrivals are gathered, so that several make one sound. */
const GATHER_MS = 300;
const KEPT = "away";

type AppBadge = Partial<Pick<Navigator, "setAppBadge" | "clearAppBadge">>;

export function createAway(client: SupportClient, { words, newsWords, lang, countsInTitle = true }: AwayOptions): Away {
  const listeners = createListeners();
  const title = createTitle();
  const tone = createTone();
  const notifier = createNotifier(`warmline ${client.support.url("")}`, () => client.support.open());
  let consent: Consent | null = null;
  let told: AwayState | null = null;
  let count = 0;
  let missed: Message[] = [];
  let news: readonly AwayNews[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function agreed(): Consent {
    consent ??= { sound: false, notification: false, ...(client.kept.get(KEPT) as Partial<Consent> | undefined) };
    return consent;
  }

  function get(): AwayState {
    const next = { ...agreed(), canPlay: canPlay(), access: notifier.access() };
    const isSame =
      told !== null && (Object.keys(next) as (keyof AwayState)[]).every((key) => told?.[key] === next[key]);
    if (!isSame) told = next;
    return told ?? next;
  }

  function agree(change: Partial<Consent>): void {
    consent = { ...agreed(), ...change };
    client.kept.set(KEPT, consent);
    listeners.tell();
  }

  const isHidden = () => document.visibilityState === "hidden";
  const isLeading = () => client.getState().tab !== "follower";
  const isAway = () => isHidden() || !client.getState().window.open;

  function setCount(next: number): void {
    const badge: AppBadge = navigator;
    if (next !== count) void (next > 0 ? badge.setAppBadge?.(next) : badge.clearAppBadge?.())?.catch(() => undefined);
    count = next;
  }

  function look(): void {
    const state = client.getState();
    news = isAway() ? news.filter((one) => isStillNews(state, one)) : [];
    // Whoever takes a chat mostly says something, too: that is one thing to come back for.
    const unseen = isLeading() ? Math.max(unreadEverywhere(state), news.length) : 0;
    title.show(countsInTitle && isAway() ? unseen : 0);
    setCount(countsInTitle ? unseen : 0);
    if (!isAway() || unseen === 0) {
      missed = [];
      notifier.close();
    }
  }

  function tell(): void {
    timer = undefined;
    const latest = news.at(-1);
    if ((missed.length === 0 && latest === undefined) || !isLeading() || !isAway()) return;
    const { sound, notification } = agreed();
    if (sound) tone.play();
    const looksElsewhere = isHidden() || !document.hasFocus();
    if (notification && looksElsewhere && notifier.access() === "granted") {
      const told = missed.length > 0 ? words(missed) : latest && newsWords?.(latest);
      if (told) notifier.show(told, { silent: sound, lang });
    }
  }

  return {
    get,
    subscribe: listeners.add,
    setSound(on) {
      if (on) tone.play();
      agree({ sound: on });
    },
    async setNotification(on) {
      if (on) await notifier.ask();
      agree({ notification: on && notifier.access() === "granted" });
    },
    start() {
      const messages = createNews(client.getState());
      let before: SupportState = client.getState();
      const onChange = (): void => {
        const state = client.getState();
        const answers = messages.take(state).filter(isNews);
        const fresh = newsBetween(before, state);
        before = state;
        if (answers.length + fresh.length > 0 && isAway()) {
          missed.push(...answers);
          news = [...news, ...fresh];
          timer ??= setTimeout(tell, GATHER_MS);
        }
        look();
      };
      const unlock = (): void => {
        if (client.getState().session.status !== "idle" && agreed().sound) tone.unlock();
      };
      const onVisibility = (): void => {
        look();
        listeners.tell();
      };
      const ignore = new AbortController();
      document.addEventListener("visibilitychange", onVisibility, ignore);
      document.addEventListener("pointerdown", unlock, ignore);
      const stop = client.subscribe(onChange);
      look();
      return () => {
        stop();
        ignore.abort();
        clearTimeout(timer);
        timer = undefined;
        missed = [];
        news = [];
        title.show(0);
        setCount(0);
        notifier.close();
        tone.stop();
      };
    },
  };
}
