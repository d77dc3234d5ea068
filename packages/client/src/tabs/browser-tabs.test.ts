import { expect, onTestFinished, test, vi } from "vitest";
import type { Clock } from "../core/clock.ts";
import { createFakeClock } from "../test-kit/fake-clock.ts";
import { browserTabs } from "./browser-tabs.ts";

/** Pages of one browser on the real locks and channels of this process; how each is seen, and the time, are ours. */
function setUp() {
  const name = `line-${crypto.randomUUID()}`;
  const clock = createFakeClock();

  function openPage(visibilityState: DocumentVisibilityState = "visible", ownClock: Clock = clock) {
    const page = Object.assign(new EventTarget(), { visibilityState }) as EventTarget & Document;
    const roles: string[] = [];
    const heard: unknown[] = [];
    const onNewLeader = vi.fn();
    const tabs = browserTabs({ clock: ownClock, page })<unknown>(name, {
      onRole: (role) => roles.push(role),
      onMessage: (message) => heard.push(message),
      onNewLeader,
    });
    tabs.join();
    onTestFinished(tabs.leave);
    function show(state: DocumentVisibilityState) {
      Object.assign(page, { visibilityState: state });
      page.dispatchEvent(new Event("visibilitychange"));
    }
    return { ...tabs, roles, heard, onNewLeader, show };
  }

  async function open(state?: DocumentVisibilityState, ownClock?: Clock) {
    const page = openPage(state, ownClock);
    await expect.poll(() => page.roles).not.toEqual([]);
    return page;
  }

  /** Holds the lock like a page whose script hangs. */
  async function hang() {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    onTestFinished(release);
    await new Promise<void>((granted) => {
      const whileHeld = () => (granted(), held);
      navigator.locks.request(name, whileHeld).catch(() => undefined);
    });
  }

  /** How many hold the lock, and how many wait for it. */
  async function locks() {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [held, pending].map((list) => list.filter((lock) => lock.name === name).length);
  }

  return { name, clock, open, openPage, hang, locks };
}

/** Makes the first page hear what it is told only once it goes on. */
function stubScript() {
  const late: (() => void)[] = [];
  let channels = 0;
  let hangs = false;
  vi.stubGlobal(
    "BroadcastChannel",
    class extends BroadcastChannel {
      override addEventListener(type: string, listener: unknown, options?: AddEventListenerOptions | boolean): void {
        channels += 1;
        const isFirst = channels === 1;
        const hear = listener as (event: Event) => void;
        const inTime = (event: Event) => {
          if (hangs && isFirst) late.push(() => hear(event));
          else hear(event);
        };
        super.addEventListener(type, inTime, options);
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  return {
    hang: () => void (hangs = true),
    goOn() {
      hangs = false;
      for (const hear of late.splice(0)) hear();
    },
  };
}

type Page = Awaited<ReturnType<ReturnType<typeof setUp>["open"]>>;
const leaders = (...pages: Page[]) => pages.filter((page) => page.role() === "leader");

test("L7 fault 18: the first page leads, all others follow", async () => {
  const { open, clock } = setUp();
  const pages = [await open(), await open(), await open("hidden")];
  await clock.advance(60_000);
  expect(pages.map(({ roles }) => roles)).toEqual([["leader"], ["follower"], ["follower"]]);
});

test("L7: what one page says reaches all others, in its order", async () => {
  const { open } = setUp();
  const pages = [await open(), await open(), await open()] as const;
  pages[1].post({ said: 1 });
  pages[1].post({ said: 2 });
  await expect.poll(() => pages[2].heard).toEqual([{ said: 1 }, { said: 2 }]);
  expect(pages[0].heard).toEqual([{ said: 1 }, { said: 2 }]);
  expect(pages[1].heard).toEqual([]);
});

test("L7: when the leader goes, the next one leads at once, and the others hear of it", async () => {
  const { open } = setUp();
  const [first, second, third] = [await open(), await open(), await open()];
  expect(third.onNewLeader).not.toHaveBeenCalled();
  first.leave();
  await expect.poll(() => second.roles).toEqual(["follower", "leader"]);
  await expect.poll(() => third.onNewLeader.mock.calls).toHaveLength(1);
  expect(second.onNewLeader).not.toHaveBeenCalled();
  expect(third.roles).toEqual(["follower"]);
});

test("L7: a page that was looked at for 2 s takes the place of a hidden leader and keeps it", async () => {
  const { open, clock } = setUp();
  const hidden = await open("hidden");
  const seen = await open();
  await clock.advance(1_999);
  expect(seen.role()).toBe("follower");
  await clock.advance(1);
  await expect.poll(() => hidden.roles).toEqual(["leader", "follower"]);
  await clock.advance(60_000);
  expect(seen.roles).toEqual(["follower", "leader"]);
  expect(hidden.roles).toEqual(["leader", "follower"]);
  expect(hidden.onNewLeader).toHaveBeenCalledTimes(1);
});

test("L7: a leader that is hidden hands over to a page that is looked at all the while", async () => {
  const { open, clock } = setUp();
  const first = await open();
  const second = await open();
  await clock.advance(5_000);
  expect(second.role()).toBe("follower");
  first.show("hidden");
  await expect.poll(() => second.role()).toBe("leader");
  await expect.poll(() => first.role()).toBe("follower");
});

test("L7: a page that is looked at for a moment leaves the leader in its place", async () => {
  const { open, clock } = setUp();
  const leader = await open("hidden");
  const passing = await open("hidden");
  passing.show("visible");
  await clock.advance(1_500);
  passing.show("hidden");
  await clock.advance(60_000);
  expect(leaders(leader, passing)).toEqual([leader]);
});

test("L7: a leader that does not answer is replaced within 2 s by a page that wants something", async () => {
  const { open, hang, clock } = setUp();
  await hang();
  const page = await open("hidden");
  await clock.advance(60_000);
  expect(page.role()).toBe("follower");
  page.post("work to do");
  await clock.advance(1_000);
  page.post("more of it");
  await clock.advance(999);
  await expect.poll(() => page.role()).toBe("leader");
});

test("L7: a page that is looked at finds out by itself that its leader hangs, and that one follows when it goes on", async () => {
  const { open, clock } = setUp();
  const script = stubScript();
  const hanging = await open("visible", createFakeClock());
  const page = await open();
  await clock.advance(20_000);
  expect(page.role()).toBe("follower");
  script.hang();
  await clock.advance(20_000);
  await expect.poll(() => page.role()).toBe("leader");
  script.goOn();
  await clock.advance(60_000);
  expect(page.roles).toEqual(["follower", "leader"]);
  expect(hanging.roles).toEqual(["leader", "follower"]);
  expect(hanging.onNewLeader).toHaveBeenCalledTimes(1);
});

test("L7: a page that cannot hear the others fights ever more rarely for its place", async () => {
  const { open, clock } = setUp();
  const script = stubScript();
  script.hang();
  const pages = [await open(), await open()] as const;
  await clock.advance(3_600_000);
  expect(pages[0].roles.length).toBeGreaterThan(2);
  expect(pages[0].roles.length).toBeLessThan(30);
  await expect.poll(() => leaders(...pages)).toHaveLength(1);
});

test("L7 fault 29: of two pages that take over at once exactly one leads", async () => {
  const { open, hang, clock } = setUp();
  await hang();
  const pages = [await open(), await open(), await open()];
  await clock.advance(1_500);
  await expect.poll(() => leaders(...pages)).toHaveLength(1);
  await clock.advance(60_000);
  expect(leaders(...pages)).toHaveLength(1);
  expect(pages.flatMap(({ roles }) => roles.filter((role) => role === "leader")).length).toBeLessThan(4);
});

test("L3: a page that left holds no lock, no place in the queue and no timer, and can come back", async () => {
  const { open, locks, clock } = setUp();
  const [leader, follower] = [await open(), await open()];
  await clock.advance(3_000);
  follower.leave();
  leader.leave();
  leader.post("nobody hears this");
  await expect.poll(locks).toEqual([0, 0]);
  expect(clock.pending()).toBe(0);
  expect(leader.role()).toBe("follower");
  expect(leader.roles).toEqual(["leader"]);
  expect(follower.roles).toEqual(["follower"]);
  follower.join();
  follower.join();
  await expect.poll(() => follower.role()).toBe("leader");
  expect(await locks()).toEqual([1, 0]);
  const other = await open();
  other.post("welcome");
  await expect.poll(() => follower.heard).toEqual(["welcome"]);
});

test("L3: a page that leaves as it hears of its role leads nowhere", async () => {
  const { name, locks, clock } = setUp();
  const onRole = vi.fn(() => tabs.leave());
  const tabs = browserTabs({ clock })(name, { onRole, onMessage: vi.fn(), onNewLeader: vi.fn() });
  tabs.join();
  await expect.poll(() => onRole.mock.calls).toEqual([["leader"]]);
  await expect.poll(locks).toEqual([0, 0]);
  expect(clock.pending()).toBe(0);
});

test("L7: a leader that hears of the next one before it loses its lock hears of it once", async () => {
  const { name, open } = setUp();
  const leader = await open();
  const next = new BroadcastChannel(name);
  onTestFinished(() => next.close());
  const say = next.postMessage.bind(next);
  say({ type: "leader", visible: true, isNew: true });
  say({ type: "message", message: "first word" });
  await expect.poll(() => leader.heard).toEqual(["first word"]);
  expect(leader.onNewLeader).not.toHaveBeenCalled();
  await navigator.locks.request(name, { steal: true }, async () => {
    await expect.poll(() => leader.roles).toEqual(["leader", "follower"]);
    expect(leader.onNewLeader).toHaveBeenCalledTimes(1);
    leader.leave();
    leader.join();
    await expect.poll(() => leader.roles).toEqual(["leader", "follower", "follower"]);
    expect(leader.onNewLeader).toHaveBeenCalledTimes(1);
  });
});

test("L7: an exception of whoever listens costs no leadership", async () => {
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => reported.mockRestore());
  const clock = createFakeClock();
  const name = `line-${crypto.randomUUID()}`;
  const onRole = vi.fn(() => {
    throw new Error("a bug");
  });
  const tabs = browserTabs({ clock })(name, { onRole, onMessage: vi.fn(), onNewLeader: vi.fn() });
  tabs.join();
  onTestFinished(tabs.leave);
  await expect.poll(() => reported.mock.calls).toHaveLength(1);
  expect(tabs.role()).toBe("leader");
});

test("a message that cannot be copied is a bug and throws", async () => {
  const { open } = setUp();
  const page = await open();
  expect(() => page.post(() => undefined)).toThrow(/could not be cloned/);
});

const refuse = () => Promise.reject(new DOMException("denied", "SecurityError"));
test.each([
  ["Web Locks", () => vi.stubGlobal("navigator", {})],
  ["permission to lock", () => vi.stubGlobal("navigator", { locks: { request: refuse } })],
  ["channels", () => vi.stubGlobal("BroadcastChannel", undefined)],
])("L7: without %s a page stands alone", async (_, takeAway) => {
  takeAway();
  onTestFinished(() => void vi.unstubAllGlobals());
  const { open, clock } = setUp();
  const pages = [await open(), await open()] as const;
  pages[0].post("nobody hears this");
  await clock.advance(60_000);
  expect(pages.map(({ roles }) => roles)).toEqual([["alone"], ["alone"]]);
  expect(pages[1].heard).toEqual([]);
  expect(clock.pending()).toBe(0);
});
