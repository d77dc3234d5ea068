import { expect, onTestFinished, test, vi } from "vitest";
import { initialState } from "../index.ts";
import { memoryJournals } from "../journal/memory.ts";
import type { OpenJournal } from "../journal/journal.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, message, snapshot } from "../test-kit/fixtures.ts";
import { json } from "../test-kit/scripted-fetch.ts";

const KEY = "warmline:hearthost@https://support.example";

/** A journal that is read only when `answer` is called. */
function slowJournal(journals = memoryJournals()) {
  let gate = Promise.withResolvers<void>();
  const journal: OpenJournal = (name) => {
    const { read, ...rest } = journals(name);
    return { ...rest, read: (prefix) => gate.promise.then(() => read(prefix)) };
  };
  return {
    journal,
    answer: () => gate.resolve(),
    hold: () => void (gate = Promise.withResolvers<void>()),
  };
}

test("a client that is destroyed while it looks for what was kept calls nobody and keeps no timer", async () => {
  const slow = slowJournal();
  const { client, clock, calls, stored } = setUpSupport({ journal: slow.journal });
  client.support.open();
  client.destroy();
  slow.answer();
  await settle();
  expect(calls).toEqual([]);
  expect([...stored]).toEqual([]);
  expect(clock.pending()).toBe(0);
});

test("whoever is signed out while what was kept is looked for is not signed in by it", async () => {
  const slow = slowJournal();
  const { client, calls, stored } = setUpSupport({ journal: slow.journal });
  const signedIn = client.support.identify("signed");
  expect(client.support.signOut()).toEqual({ done: true });
  slow.answer();
  expect(await signedIn).toMatchObject({ ok: false });
  await settle();
  expect(calls).toEqual([]);
  expect([...stored]).toEqual([]);
  expect(client.getState().session.status).toBe("idle");
});

test("a client that is destroyed while it takes over keeps no timer", async () => {
  const slow = slowJournal();
  const { client, clock } = setUpSupport({ journal: slow.journal });
  client.support.open();
  slow.answer();
  slow.hold();
  await settle();
  expect(client.getState().tab).toBe("alone");
  client.destroy();
  slow.answer();
  await settle();
  expect(clock.pending()).toBe(0);
});

test("signing out before anything was opened forgets what an earlier page kept", async () => {
  const journal = memoryJournals();
  const earlier = setUpSupport({ journal });
  earlier.server.onSession = () => Promise.reject(new TypeError("Failed to fetch"));
  earlier.client.chat.send("secret");
  await settle();
  earlier.client.destroy();
  expect(await journal(KEY).read("")).toHaveLength(1);
  const { client, stored } = setUpSupport({ journal });
  stored.set(`${KEY} unsent`, "1");
  expect(client.support.signOut()).toEqual({ done: true });
  await settle();
  expect(await journal(KEY).read("")).toEqual([]);
  expect([...stored]).toEqual([]);
});

test("signing out in one page holds for one that is shaking hands meanwhile", async () => {
  const { client, server, stored, calls } = setUpSupport();
  stored.set(KEY, "restore-maria");
  let answer: (() => void) | undefined;
  server.onSession = () => new Promise((resolve) => (answer = () => resolve(json(server.session()))));
  client.support.open();
  await settle();
  stored.delete(KEY);
  server.onSession = undefined;
  answer?.();
  await settle();
  const bodies = calls
    .filter(({ path }) => path === "/v1/session")
    .map(({ body }) => (body as { restore?: string }).restore);
  expect(bodies).toEqual(["restore-maria", undefined]);
});

test("whoever opens the window in the moment of signing out is met as somebody new", async () => {
  const { client } = setUpSupport();
  const signedIn = client.support.identify("signed");
  client.support.signOut();
  client.support.open();
  expect(await signedIn).toMatchObject({ ok: false });
  await settle();
  expect(client.getState()).toMatchObject({ session: { status: "ready" }, connection: { status: "live" } });
});

test("O9: a page that comes back after its customer was signed out elsewhere shows nothing of theirs", async () => {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  onTestFinished(() => void vi.unstubAllGlobals());
  const { client, server, stored, calls } = setUpSupport();
  const maria = { ...snapshot().visitor, identified: true };
  server.snapshot = snapshot({ visitor: maria, conversations: [chat()], messages: [message(1, "Maria’s")] });
  await client.support.identify("signed");
  await settle();
  const move = async (name: string) => {
    page.dispatchEvent(Object.assign(new Event(name), { persisted: true }));
    await settle();
  };
  await move("pagehide");
  await move("pageshow");
  expect(client.getState()).toMatchObject({ visitor: maria, connection: { status: "live" } });
  await move("pagehide");
  stored.clear();
  const before = calls.length;
  await move("pageshow");
  expect(client.getState()).toEqual(initialState);
  expect(calls).toHaveLength(before);
});
