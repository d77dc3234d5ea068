import type { Message, Wait } from "@warmline/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SupportClient } from "../client.ts";
import { createStore } from "../core/store.ts";
import type { SupportState } from "../state.ts";
import { initialState } from "../support/initial-state.ts";
import { takeSnapshot } from "../support/snapshot.ts";
import { CHAT, chat, incident, message, NOON, site, snapshot, wait } from "../test-kit/fixtures.ts";
import type { AwayNews } from "./away-news.ts";
import { createAway } from "./away.ts";

/** Stands for the browser’s own, which asks nobody in a test. */
class FakeNotification extends EventTarget {
  static permission: NotificationPermission = "default";
  static answer: NotificationPermission = "granted";
  static shown: FakeNotification[] = [];
  static requestPermission = vi.fn(() => Promise.resolve((FakeNotification.permission = FakeNotification.answer)));
  isClosed = false;
  readonly title: string;
  readonly options: NotificationOptions;
  constructor(title: string, options: NotificationOptions) {
    super();
    this.title = title;
    this.options = options;
    FakeNotification.shown.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
}

const badge = { set: vi.fn(() => Promise.resolve()), clear: vi.fn(() => Promise.resolve()) };
let isHidden = true;
let hasBeenTouched = true;
let notes = vi.spyOn(AudioScheduledSourceNode.prototype, "start");

beforeEach(() => {
  vi.useFakeTimers();
  isHidden = true;
  hasBeenTouched = true;
  document.title = "Plans · Hearthost";
  FakeNotification.permission = "default";
  FakeNotification.answer = "granted";
  FakeNotification.shown = [];
  FakeNotification.requestPermission.mockClear();
  vi.stubGlobal("Notification", FakeNotification);
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => (isHidden ? "hidden" : "visible"));
  vi.spyOn(document, "hasFocus").mockImplementation(() => !isHidden);
  notes = vi.spyOn(AudioScheduledSourceNode.prototype, "start");
  vi.spyOn(UserActivation.prototype, "hasBeenActive", "get").mockImplementation(() => hasBeenTouched);
  Object.assign(navigator, { setAppBadge: badge.set, clearAppBadge: badge.clear });
  badge.set.mockClear();
  badge.clear.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const said = (count: number): Message[] => Array.from({ length: count }, (_, at) => message(at + 1, `word ${at + 1}`));
const after = (messages: readonly Message[], change: Partial<SupportState> = {}): SupportState => ({
  ...takeSnapshot(
    initialState,
    snapshot({ conversations: [chat()], messages: [...messages] }),
    messages.length,
    NOON,
    false,
  ),
  ...change,
});

function setUp(change: Partial<SupportState> = {}) {
  const store = createStore<SupportState>(after([], change));
  const kept = new Map<string, unknown>();
  const open = vi.fn(() => store.update((state) => ({ ...state, window: { open: true } })));
  const client = {
    getState: store.get,
    subscribe: store.subscribe,
    kept: { get: (name: string) => kept.get(name), set: (name: string, value: unknown) => void kept.set(name, value) },
    support: { open, url: (path: string) => `https://support.example${path}` },
  } as unknown as SupportClient;
  const words = (missed: readonly Message[]) => ({ title: `${missed.length} from Olena`, body: "…" });
  const newsWords = (news: AwayNews) => ({
    title: news.type === "turn" ? "turn" : `incident-over ${news.incident.id}`,
    body: "",
  });
  const away = createAway(client, { words, newsWords, lang: "en" });
  const stop = away.start();
  const arrive = (count: number) => {
    store.update((state) => after(said(count), { tab: state.tab, window: state.window }));
    vi.advanceTimersByTime(300);
  };
  const show = (next: boolean) => {
    isHidden = !next;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  return { store, kept, client, away, stop, arrive, show, open };
}

test("the title and the app’s icon count what is unseen while nobody looks, and are given back as they were", () => {
  document.head.querySelector("title")!.textContent = "  Plans\n · Hearthost ";
  const { store, arrive, show, stop } = setUp({ window: { open: true } });
  arrive(2);
  expect(document.title).toBe("(2) Plans · Hearthost");
  expect(badge.set).toHaveBeenLastCalledWith(2);
  arrive(3);
  expect(document.title).toBe("(3) Plans · Hearthost");
  show(true);
  expect(document.head.querySelector("title")?.textContent).toBe("  Plans\n · Hearthost ");
  store.update((state) => ({ ...state, window: { open: false } }));
  expect(document.title).toBe("(3) Plans · Hearthost");
  stop();
  expect(document.head.querySelector("title")?.textContent).toBe("  Plans\n · Hearthost ");
  expect(badge.clear).toHaveBeenCalledOnce();
});

test("a title that the host sets meanwhile stays the host’s", () => {
  const { store, arrive, show, stop } = setUp();
  arrive(1);
  document.title = "Your order";
  show(false);
  show(true);
  store.update((state) => ({ ...state, offline: true }));
  expect(document.title).toBe("Your order");
  arrive(2);
  expect(document.title).toBe("(2) Your order");
  document.title = "Paid";
  stop();
  expect(document.title).toBe("Paid");
});

test("a page without a title has none afterwards", () => {
  document.head.querySelector("title")?.remove();
  const { arrive, stop } = setUp();
  arrive(1);
  expect(document.title).toBe("(1)");
  stop();
  expect(document.head.querySelector("title")).toBeNull();
});

test("without consent there is neither sound nor notification, and nobody is asked", () => {
  const { arrive, stop } = setUp();
  arrive(2);
  expect(notes).not.toHaveBeenCalled();
  expect(FakeNotification.shown).toEqual([]);
  expect(FakeNotification.requestPermission).not.toHaveBeenCalled();
  stop();
});

test("with consent several messages make one tone and one notification, which leads back to the window", async () => {
  const { away, arrive, open, kept, stop } = setUp();
  away.setSound(true);
  expect(notes).toHaveBeenCalledTimes(2);
  await away.setNotification(true);
  expect(away.get()).toEqual({ sound: true, notification: true, canPlay: true, access: "granted" });
  expect(kept.get("away")).toEqual({ sound: true, notification: true });
  arrive(3);
  expect(notes).toHaveBeenCalledTimes(4);
  arrive(4);
  const [first, second] = FakeNotification.shown;
  expect(FakeNotification.shown.map(({ title }) => title)).toEqual(["3 from Olena", "4 from Olena"]);
  expect(first?.options).toMatchObject({ silent: true, lang: "en" });
  expect(first?.options.tag).toBe(second?.options.tag);
  second?.dispatchEvent(new Event("click"));
  expect(open).toHaveBeenCalledOnce();
  expect(second?.isClosed).toBe(true);
  stop();
});

test("whoever reads along in the open window hears and sees nothing of it", async () => {
  const { away, arrive, show, stop } = setUp({ window: { open: true } });
  away.setSound(true);
  await away.setNotification(true);
  notes.mockClear();
  show(true);
  arrive(2);
  expect(notes).not.toHaveBeenCalled();
  expect(FakeNotification.shown).toEqual([]);
  expect(document.title).toBe("Plans · Hearthost");
  stop();
});

const line = (change: Partial<Wait>): Pick<SupportState, "conversations" | "wait" | "waitExpired"> => ({
  conversations: { [CHAT]: chat({ state: "waiting", agentId: null, contactId: null }) },
  wait: { ...wait, conversationId: CHAT, ...change },
  waitExpired: false,
});

test("whose turn comes while the page is hidden is called by tone, title and notification until they are here or it is over", async () => {
  const { away, store, show, stop } = setUp({ ...line({ state: "soon" }), window: { open: true } });
  away.setSound(true);
  await away.setNotification(true);
  notes.mockClear();
  store.update((state) => ({ ...state, ...line({ state: "your-turn", turnUntil: NOON + 300_000 }) }));
  vi.advanceTimersByTime(300);
  expect(notes).toHaveBeenCalledTimes(2);
  expect(document.title).toBe("(1) Plans · Hearthost");
  expect(FakeNotification.shown.map(({ title }) => title)).toEqual(["turn"]);
  show(true);
  expect(document.title).toBe("Plans · Hearthost");
  expect(FakeNotification.shown[0]?.isClosed).toBe(true);
  show(false);
  store.update((state) => ({ ...state, ...line({ state: "soon" }) }));
  store.update((state) => ({ ...state, ...line({ state: "your-turn" }) }));
  vi.advanceTimersByTime(300);
  expect(document.title).toBe("(1) Plans · Hearthost");
  store.update((state) => ({ ...state, ...line({ state: "soon" }) }));
  expect(document.title).toBe("Plans · Hearthost");
  expect(FakeNotification.shown.at(-1)?.isClosed).toBe(true);
  stop();
});

test("an agent who takes the chat calls whoever looks elsewhere, and the first words take the place of that", async () => {
  const { away, store, stop } = setUp({ ...line({ state: "soon" }), window: { open: true } });
  await away.setNotification(true);
  store.update((state) => ({ ...state, conversations: { [CHAT]: chat() } }));
  vi.advanceTimersByTime(300);
  store.update((state) => after(said(1), { tab: state.tab, window: state.window }));
  vi.advanceTimersByTime(300);
  expect(FakeNotification.shown.map(({ title }) => title)).toEqual(["turn", "1 from Olena"]);
  expect(document.title).toBe("(1) Plans · Hearthost");
  stop();
});

test("the end of an incident that is followed is told, that of another is not", async () => {
  const going = { ...site, incidents: [incident({ id: "a" }), incident({ id: "b" })] };
  const { away, store, stop } = setUp({ site: going, follows: ["b"] });
  await away.setNotification(true);
  const isOver = (id: string) => incident({ id, phase: "resolved", resolvedAt: NOON + 1, updatedAt: NOON + 1 });
  store.update((state) => ({ ...state, site: { ...going, incidents: [isOver("a"), isOver("b")] } }));
  vi.advanceTimersByTime(300);
  expect(FakeNotification.shown.map(({ title }) => title)).toEqual(["incident-over b"]);
  stop();
});

test("a page that another one leads is silent", async () => {
  const { away, arrive, stop } = setUp({ tab: "follower" });
  away.setSound(true);
  await away.setNotification(true);
  notes.mockClear();
  arrive(2);
  expect(notes).not.toHaveBeenCalled();
  expect(FakeNotification.shown).toEqual([]);
  expect(document.title).toBe("Plans · Hearthost");
  expect(badge.set).not.toHaveBeenCalled();
  stop();
});

test("who looks at the page with the window closed hears a tone, and the badge there says the rest", async () => {
  const { away, arrive, show, stop } = setUp();
  away.setSound(true);
  await away.setNotification(true);
  notes.mockClear();
  show(true);
  arrive(1);
  expect(notes).toHaveBeenCalledTimes(2);
  expect(FakeNotification.shown).toEqual([]);
  stop();
});

test("a page that nobody has touched makes no sound, and does once it was", () => {
  const { away, arrive, stop } = setUp();
  hasBeenTouched = false;
  away.setSound(true);
  arrive(1);
  expect(notes).not.toHaveBeenCalled();
  hasBeenTouched = true;
  arrive(2);
  expect(notes).toHaveBeenCalledTimes(2);
  stop();
});

test("a refusal is told and kept, and what was agreed to holds on the next page", async () => {
  FakeNotification.answer = "denied";
  const { away, client, stop } = setUp();
  const heard = vi.fn();
  away.subscribe(heard);
  await away.setNotification(true);
  expect(away.get()).toMatchObject({ notification: false, access: "denied" });
  expect(heard).toHaveBeenCalled();
  expect(away.get()).toBe(away.get());
  away.setSound(true);
  stop();
  expect(createAway(client, { words: () => ({ title: "", body: "" }) }).get()).toMatchObject({ sound: true });
});

test("where a page can show no notification, that is known", () => {
  vi.stubGlobal("Notification", undefined);
  const { away, stop } = setUp();
  expect(away.get().access).toBe("unsupported");
  stop();
});

test("leaves nothing behind: no timer, no notification", async () => {
  const { away, store, stop } = setUp();
  await away.setNotification(true);
  store.update(() => after(said(1)));
  stop();
  expect(vi.getTimerCount()).toBe(0);
  store.update(() => after(said(2)));
  expect(vi.getTimerCount()).toBe(0);
  expect(document.title).toBe("Plans · Hearthost");
});
