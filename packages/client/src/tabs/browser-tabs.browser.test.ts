import { expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../core/clock.ts";
import { browserTabs } from "./browser-tabs.ts";

const SCRIPT = new URL("browser-tabs.ts", import.meta.url).href;

/** A page beside ours, in a frame, as one that a browser may close. It tells its roles to the channel `<name>-roles`. */
async function openFrame(name: string, roles: string[]) {
  const said = new BroadcastChannel(`${name}-roles`);
  said.addEventListener("message", ({ data }) => roles.push(data as string));
  onTestFinished(() => said.close());
  const frame = document.createElement("iframe");
  frame.srcdoc = `<script type="module">
    import { browserTabs } from ${JSON.stringify(SCRIPT)};
    const roles = new BroadcastChannel("${name}-roles");
    const clock = { now: Date.now, setTimeout: (call, ms) => setTimeout(call, ms), clearTimeout: (id) => clearTimeout(id) };
    const onRole = (role) => roles.postMessage(role);
    browserTabs({ clock })("${name}", { onRole, onMessage() {}, onNewLeader() {} }).join();
  </script>`;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await expect.poll(() => roles).not.toEqual([]);
  return frame;
}

function openPage(name: string) {
  const roles: string[] = [];
  const heard: unknown[] = [];
  const onNewLeader = vi.fn();
  const tabs = browserTabs({ clock: systemClock })<unknown>(name, {
    onRole: (role) => roles.push(role),
    onMessage: (message) => heard.push(message),
    onNewLeader,
  });
  tabs.join();
  onTestFinished(tabs.leave);
  return { ...tabs, roles, heard, onNewLeader };
}

async function open(name: string) {
  const page = openPage(name);
  await expect.poll(() => page.roles).not.toEqual([]);
  return page;
}

test("L7 fault 18: of many pages one leads, and what one says reaches the others", async () => {
  const name = crypto.randomUUID();
  const pages = [await open(name), await open(name), await open(name), await open(name)];
  expect(pages.map(({ role }) => role())).toEqual(["leader", "follower", "follower", "follower"]);
  pages[2]?.post({ text: "hello" });
  await expect.poll(() => pages.map(({ heard }) => heard.length)).toEqual([1, 1, 0, 1]);
});

test("L7: when the page that leads is closed, another leads within 2 s", async () => {
  const name = crypto.randomUUID();
  const closed: string[] = [];
  const frame = await openFrame(name, closed);
  const pages = [await open(name), await open(name)] as const;
  expect([closed, pages[0].roles, pages[1].roles]).toEqual([["leader"], ["follower"], ["follower"]]);
  frame.remove();
  await expect.poll(() => pages[0].role()).toBe("leader");
  await expect.poll(() => pages[1].onNewLeader.mock.calls).toHaveLength(1);
  expect(pages[1].role()).toBe("follower");
});

test("L7 fault 29: pages that replace a hanging leader at once end with one, and the rest follow it", async () => {
  const name = crypto.randomUUID();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  onTestFinished(() => release());
  await new Promise<void>((granted) => {
    const whileHeld = () => (granted(), held);
    navigator.locks.request(name, whileHeld).catch(() => undefined);
  });
  const pages = await Promise.all([open(name), open(name), open(name)]);
  const roles = () => pages.map(({ role }) => role()).sort();
  await expect.poll(roles).toEqual(["follower", "follower", "leader"]);
  const { held: locks = [], pending = [] } = await navigator.locks.query();
  expect(locks.filter((lock) => lock.name === name)).toHaveLength(1);
  await expect
    .poll(() => pages.filter(({ onNewLeader }) => onNewLeader.mock.calls.length > 0).length)
    .toBeGreaterThan(1);
  expect(roles()).toEqual(["follower", "follower", "leader"]);
  expect(pending.filter((lock) => lock.name === name).length).toBeLessThan(3);
});

test("L3 fault 30: a page that left holds nothing that keeps it out of the browser’s cache", async () => {
  const name = crypto.randomUUID();
  const [leader, follower] = [await open(name), await open(name)];
  follower.leave();
  leader.leave();
  await expect
    .poll(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [...held, ...pending].filter((lock) => lock.name === name);
    })
    .toEqual([]);
  leader.join();
  await expect.poll(() => leader.role()).toBe("leader");
});

test("L3: a page that leaves before it knows its role leads nowhere", async () => {
  const name = crypto.randomUUID();
  const gone = openPage(name);
  gone.leave();
  const next = await open(name);
  await expect.poll(() => next.role()).toBe("leader");
  expect(gone.roles).toEqual([]);
});
