import type { Greeting } from "@warmline/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SupportClient } from "../client.ts";
import { createStore } from "../core/store.ts";
import type { SupportState } from "../state.ts";
import { initialState } from "../support/initial-state.ts";
import { chat, CHAT } from "../test-kit/fixtures.ts";
import { createGreeter } from "./greeter.ts";

const plans: Greeting = { id: "plans", pages: ["/plans*"], afterSeconds: 20, text: "Which plan?", agent: null };
const help: Greeting = { id: "help", pages: ["/help"], afterSeconds: 5, text: "Lost?", agent: null };
let visibility: DocumentVisibilityState = "visible";

beforeEach(() => {
  vi.useFakeTimers();
  visibility = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
});

afterEach(() => {
  vi.useRealTimers();
});

async function setUp(change: Partial<SupportState> = {}, kept = new Map<string, unknown>()) {
  const store = createStore<SupportState>({ ...initialState, ...change });
  const client = {
    getState: store.get,
    subscribe: store.subscribe,
    kept: { get: (name: string) => kept.get(name), set: (name: string, value: unknown) => void kept.set(name, value) },
    support: { greetings: () => Promise.resolve([plans, help]) },
  } as unknown as SupportClient;
  const greeter = createGreeter(client);
  greeter.setPage("/plans/small");
  const stop = greeter.start();
  await vi.advanceTimersByTimeAsync(0);
  return { store, kept, greeter, stop, shown: () => greeter.get().greeting?.id ?? null };
}

const see = (next: DocumentVisibilityState): void => {
  visibility = next;
  document.dispatchEvent(new Event("visibilitychange"));
};

test("greets once after a while, and never again in this browser", async () => {
  const { greeter, kept, stop, shown } = await setUp();
  const heard = vi.fn();
  greeter.subscribe(heard);
  await vi.advanceTimersByTimeAsync(19_999);
  expect(shown()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect([shown(), heard.mock.calls.length]).toEqual(["plans", 1]);
  stop();
  const next = await setUp({}, kept);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(next.shown()).toBeNull();
  next.stop();
});

test("only time on a page in sight counts", async () => {
  const { stop, shown } = await setUp();
  await vi.advanceTimersByTimeAsync(15_000);
  see("hidden");
  await vi.advanceTimersByTimeAsync(60_000);
  see("visible");
  await vi.advanceTimersByTimeAsync(4_999);
  expect(shown()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(shown()).toBe("plans");
  stop();
});

test("another page has another greeting and a time of its own, and takes along what was said on the one before", async () => {
  const { greeter, stop, shown } = await setUp();
  await vi.advanceTimersByTimeAsync(19_000);
  greeter.setPage("/about");
  await vi.advanceTimersByTimeAsync(10_000);
  greeter.setPage("/help");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(shown()).toBe("help");
  greeter.setPage("/plans");
  expect(shown()).toBeNull();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(shown()).toBe("plans");
  stop();
});

test("hears of a page that a script has put into the address", async () => {
  const { greeter, stop, shown } = await setUp();
  const before = location.href;
  greeter.setPage(null);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(shown()).toBeNull();
  history.pushState(null, "", "/help");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(shown()).toBe("help");
  history.replaceState(null, "", before);
  stop();
});

test.each([
  ["the window is open", { window: { open: true } }],
  ["there is a conversation", { conversations: { [CHAT]: chat() } }],
  ["it is not known yet whether there is one", { session: { status: "opening" as const } }],
])("says nothing while %s", async (_, change) => {
  const { stop, shown } = await setUp(change);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown()).toBeNull();
  stop();
});

test("whoever opens the window finds it there; whoever takes it away is left in peace", async () => {
  const { greeter, store, stop } = await setUp();
  await vi.advanceTimersByTimeAsync(20_000);
  store.update((state) => ({ ...state, window: { open: true } }));
  expect(greeter.get()).toEqual({ greeting: plans, isShown: false });
  store.update((state) => ({ ...state, conversations: { [CHAT]: chat() } }));
  expect(greeter.get()).toEqual({ greeting: null, isShown: false });
  stop();
  const other = await setUp();
  await vi.advanceTimersByTimeAsync(20_000);
  other.greeter.dismiss();
  other.greeter.setPage("/help");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(other.shown()).toBeNull();
  other.stop();
});

test("leaves no timer and no greeting behind", async () => {
  const { stop, shown } = await setUp();
  stop();
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown()).toBeNull();
});
