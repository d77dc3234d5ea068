import { expect, test } from "vitest";
import { chatState, filesState, ticketState, type SupportOptions } from "../index.ts";
import { memoryJournals } from "../journal/memory.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { createFakeUploads } from "../test-kit/fake-uploads.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { chat, id, NOON, site, snapshot, ticket } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable, type Call } from "../test-kit/scripted-fetch.ts";

const PNG = "image/png";

/** A client on a server that takes files. */
function setUp(options: Partial<SupportOptions> = {}, uploads = createFakeUploads()) {
  const world = setUpSupport(options);
  const posted: Call[] = [];
  world.server.snapshot = snapshot({ conversations: [chat()] });
  world.server.onPut = async (call) => {
    const answer = await uploads.answer(call);
    if (answer !== null) return answer;
    if (call.path.includes("/messages/")) posted.push(call);
    return json({ id: null, events: [] }, 201);
  };
  const { client } = world;
  const statuses = () => client.getState().uploads.map(({ status }) => status);
  return {
    ...world,
    uploads,
    posted,
    statuses,
    ids: () => client.getState().uploads.map(({ id }) => id),
    bodies: () => posted.map(({ body }) => body),
    become: (...expected: string[]) => expect.poll(statuses).toEqual(expected),
    /** Lets time pass until the uploads are as expected. */
    async turnUntil(...expected: string[]) {
      for (let seconds = 0; seconds < 120 && String(statuses()) !== String(expected); seconds += 1) {
        await world.clock.advance(1_000);
      }
      expect(statuses()).toEqual(expected);
    },
  };
}

/** What the server makes of a ticket that it is sent. */
function received({ path }: Call): Response {
  const conversation = chat({ id: path.split("/")[3] ?? "", kind: "ticket", ticket: ticket() });
  return json({ id: null, events: [{ type: "conversation.changed", seq: 1, at: NOON, conversation }] }, 201);
}

const file = (text: string, name = "note.txt", type = "text/plain") => new File([text], name, { type });

test("attaching brings the line up and the file to the server, whole and under its name", async () => {
  const { client, uploads, become, ids } = setUp();
  expect(client.files.attach([file("hello", "a/b\u202Etxt.exe", "text/plain;charset=utf-8")])).toEqual([]);
  expect(filesState.tray(client.getState())).toMatchObject([
    { name: "abtxt.exe", mediaType: "text/plain", size: 5, sent: 0, status: "waiting", messageId: null },
  ]);
  await become("done");
  const [id = ""] = ids();
  expect(filesState.upload(client.getState(), id)).toMatchObject({ sent: 5, failure: null });
  expect(uploads.files.get(id)?.about).toEqual({ name: "abtxt.exe", mediaType: "text/plain", size: 5 });
  expect(await uploads.text(id)).toBe("hello");
});

test("what the site does not take comes back with its reason, and nothing of it is sent", async () => {
  const { client, server, open, uploads, become } = setUp();
  const limits = { maxBytes: 10, maxPerMessage: 2, accept: ["image/*", ".PDF"] };
  server.snapshot = snapshot({ site: { ...site, files: limits } });
  await open();
  expect(filesState.limits(client.getState())).toEqual(limits);
  const refused = client.files.attach([
    file("", "empty.pdf"),
    file("much too large", "large.pdf"),
    file("text", "notes.txt"),
    file("scan", "scan.pdf", ""),
    new Blob(["pic"], { type: PNG }),
    file("more", "more.pdf"),
  ]);
  expect(refused.map(({ name, reason }) => [name, reason])).toEqual([
    ["empty.pdf", "empty"],
    ["large.pdf", "too-large"],
    ["notes.txt", "wrong-kind"],
    ["more.pdf", "too-many"],
  ]);
  await become("done", "done");
  expect([...uploads.files.values()].map(({ about }) => about.name)).toEqual(["scan.pdf", "image.png"]);
});

test("where a site takes no files none is taken", async () => {
  const { client, server, open, ids } = setUp();
  server.snapshot = snapshot({ site: { ...site, files: null } });
  await open();
  expect(client.files.attach([file("a")])).toMatchObject([{ reason: "not-allowed" }]);
  expect(ids()).toEqual([]);
});

test("O10: a message leaves when its last file is whole; what is said meanwhile is not held up", async () => {
  const { client, uploads, open, become, bodies, ids } = setUp();
  await open();
  const gate = Promise.withResolvers<void>();
  uploads.on = ({ method }) => (method === "PATCH" ? gate.promise.then(() => undefined as never) : undefined);
  client.files.attach([file("one"), file("two")]);
  await become("uploading", "uploading");
  const id = client.chat.send("Look");
  client.chat.send("and this");
  await settle();
  expect(bodies()).toEqual([{ text: "and this" }]);
  expect(filesState.tray(client.getState())).toEqual([]);
  expect(chatState.rows(client.getState()).at(-1)).toMatchObject({ id, text: "Look", status: "sending", files: ids() });
  const files = ids();
  gate.resolve();
  await expect.poll(bodies).toEqual([{ text: "and this" }, { text: "Look", files }]);
  await expect.poll(() => client.getState().uploads).toEqual([]);
});

test("a message whose files are whole leaves at once, also without words, and one without files is as it always was", async () => {
  const { client, open, become, bodies, posted, ids } = setUp();
  await open();
  client.files.attach([file("one")]);
  await become("done");
  const files = ids();
  const id = client.chat.send("");
  expect(client.getState().outgoing).toEqual([]);
  expect(chatState.rows(client.getState())).toMatchObject([{ id, text: "", files }]);
  await settle();
  client.chat.send("words");
  await settle();
  expect(bodies()).toEqual([{ text: "", files }, { text: "words" }]);
  expect(posted[0]?.path).toContain(id);
});

test("a cut is waited for and says so, and only what did not arrive is sent again", async () => {
  const { client, uploads, open, turnUntil, ids } = setUp();
  await open();
  const large = "x".repeat(600_000);
  let patches = 0;
  uploads.on = ({ method }) => (method === "PATCH" && (patches += 1) === 2 ? unreachable() : undefined);
  client.files.attach([file(large)]);
  await expect
    .poll(() => client.getState().uploads[0])
    .toMatchObject({ status: "waiting", sent: 262_144, failure: { code: "network", retryable: true } });
  await turnUntil("done");
  expect(await uploads.text(ids()[0] ?? "")).toBe(large);
  expect(uploads.received).toBe(large.length);
});

test("when the line is back nothing waits for the end of its pause", async () => {
  const { client, uploads, open, become, streams, clock } = setUp();
  await open();
  let isAway = true;
  uploads.on = () => (isAway ? unreachable() : undefined);
  client.files.attach([file("a")]);
  await expect.poll(() => client.getState().uploads[0]?.failure?.code).toBe("network");
  await clock.advance(120_000);
  isAway = false;
  streams.at(-1)?.end();
  client.support.reconnect();
  await become("done");
});

test("an expired session is renewed, and an expired grant is asked for anew", async () => {
  const { client, uploads, open, become, calls, ids } = setUp();
  await open();
  const refusals = new Set(["PUT", "PATCH"]);
  uploads.on = ({ method }) => (refusals.delete(method) ? refusal("token-expired") : undefined);
  client.files.attach([file("secret")]);
  await become("done");
  const asked = calls
    .map(({ method, path }) => `${method} ${path.split("/")[2]}`)
    .filter((call) => !/stream/.test(call));
  expect(asked).toEqual([
    "POST session",
    "PUT files",
    "POST session",
    "PUT files",
    "HEAD uploads",
    "PATCH uploads",
    "PUT files",
    "PATCH uploads",
  ]);
  expect(await uploads.text(ids()[0] ?? "")).toBe("secret");
});

test("what the server refuses is final: it stays in the tray and says why, and the message goes without it", async () => {
  const { client, uploads, open, become, bodies, ids } = setUp();
  await open();
  uploads.on = ({ method, body }) =>
    method === "PUT" && (body as { name: string }).name === "bad.exe" ? refusal("file-refused") : undefined;
  client.files.attach([file("bad", "bad.exe"), file("good")]);
  await become("failed", "done");
  const [bad = "", good] = ids();
  expect(filesState.upload(client.getState(), bad)?.failure).toMatchObject({ code: "file-refused", retryable: false });
  client.files.retry(bad);
  client.chat.send("Here");
  await expect.poll(bodies).toEqual([{ text: "Here", files: [good] }]);
  await expect.poll(() => filesState.tray(client.getState())).toMatchObject([{ id: bad, status: "failed" }]);
  expect(filesState.isAnySendable(client.getState())).toBe(false);
});

test("a paused upload stops and goes on from where it was, and two are brought at a time", async () => {
  const { client, uploads, open, become, ids, statuses } = setUp();
  await open();
  const gates: (() => void)[] = [];
  uploads.on = ({ method }) =>
    method === "PATCH" ? new Promise((resolve) => gates.push(() => resolve(undefined as never))) : undefined;
  client.files.attach([file("one"), file("two"), file("three")]);
  await become("uploading", "uploading", "waiting");
  await expect.poll(() => gates.length).toBe(2);
  client.files.pause(ids()[0] ?? "");
  await become("paused", "uploading", "uploading");
  uploads.on = undefined;
  for (const release of gates) release();
  await become("paused", "done", "done");
  client.files.resume(ids()[0] ?? "");
  await become("done", "done", "done");
  expect(statuses()).toHaveLength(3);
});

test("a file that is taken away is forgotten at the server too, and a message without words goes with its last one", async () => {
  const { client, uploads, open, bodies, ids, calls } = setUp();
  await open();
  uploads.on = ({ method }) => (method === "PATCH" ? new Promise(() => undefined) : undefined);
  client.files.attach([file("one"), file("two")]);
  const count = (wanted: string) => calls.filter(({ method }) => method === wanted).length;
  await expect.poll(() => count("PATCH")).toBe(2);
  client.chat.send("");
  const [one = "", two = ""] = ids();
  client.files.remove(one);
  expect(chatState.rows(client.getState())).toMatchObject([{ files: [two] }]);
  client.files.remove(two);
  expect(chatState.rows(client.getState())).toEqual([]);
  await expect.poll(() => count("DELETE")).toBe(2);
  await expect.poll(() => uploads.files.size).toBe(0);
  expect(bodies()).toEqual([]);
});

test("a message that waits for its files can be taken back: its words come back, its files lie in the tray again", async () => {
  const { client, uploads, open, become } = setUp();
  await open();
  uploads.on = ({ method }) => (method === "PATCH" ? new Promise(() => undefined) : undefined);
  client.files.attach([file("one")]);
  await become("uploading");
  const id = client.chat.send("Not this");
  expect(client.chat.discard(id)).toBe("Not this");
  expect(chatState.rows(client.getState())).toEqual([]);
  expect(filesState.tray(client.getState())).toHaveLength(1);
});

test("O1: the next page goes on with what a page left, from the byte that arrived, and the message leaves under its id", async () => {
  const journal = memoryJournals();
  const stored = new Map<string, string>();
  const storage = {
    get: (key: string) => stored.get(key) ?? null,
    set: (key: string, value: string) => void stored.set(key, value),
    remove: (key: string) => void stored.delete(key),
  };
  const uploads = createFakeUploads();
  const large = "x".repeat(600_000);
  uploads.on = ({ method, headers }) =>
    method === "PATCH" && headers.get("upload-offset") === "262144" ? new Promise(() => undefined) : undefined;
  const first = setUp({ journal, storage }, uploads);
  await first.open();
  first.client.files.attach([file(large), file("later", "tray.txt")]);
  await expect.poll(() => first.client.getState().uploads[0]?.sent).toBe(262_144);
  await first.become("uploading", "done");
  first.client.files.remove(first.ids()[1] ?? "");
  const id = first.client.chat.send("Look");
  first.client.files.attach([file("in the tray", "tray.txt")]);
  await first.become("uploading", "done");
  await expect.poll(async () => JSON.stringify(await journal(`${KEY} files`).read("page"))).toContain("tray.txt");
  const [fileId = ""] = first.ids();
  first.client.destroy();
  expect(first.bodies()).toEqual([]);
  uploads.on = undefined;

  const second = setUp({ journal, storage, random: (bytes) => crypto.getRandomValues(bytes) }, uploads);
  await second.open();
  await expect.poll(second.bodies).toEqual([{ text: "Look", files: [fileId] }]);
  expect(second.posted[0]?.path).toContain(id);
  expect(await uploads.text(fileId)).toBe(large);
  expect(uploads.received).toBe(large.length + "later".length + "in the tray".length);
  await expect
    .poll(() => filesState.tray(second.client.getState()))
    .toMatchObject([{ name: "tray.txt", status: "done" }]);
  second.client.files.remove(second.ids()[0] ?? "");
  await expect.poll(() => journal(`${KEY} files`).read("")).toEqual([]);
  await expect.poll(() => stored.has(`${KEY} files`)).toBe(false);
});

test("O7 fault 27: a browser that has no room for it makes the upload go on in memory, and says so", async () => {
  const journals = memoryJournals();
  const { client, open, become } = setUp({
    journal: (name) => ({
      ...journals(name),
      write: (changes) =>
        Object.values(changes).some((value) => value !== undefined)
          ? Promise.reject(new DOMException("No room.", "QuotaExceededError"))
          : journals(name).write(changes),
    }),
  });
  await open();
  client.files.attach([file("a")]);
  await become("done");
  await expect.poll(() => client.getState().storageFault).toBe("full");
});

test("O9: what was attached goes with whoever signs out, here and in the journal", async () => {
  const journal = memoryJournals();
  const { client, uploads, open, become } = setUp({ journal });
  await open();
  uploads.on = ({ method }) => (method === "PATCH" ? new Promise(() => undefined) : undefined);
  client.files.attach([file("secret")]);
  await become("uploading");
  client.chat.send("");
  await expect.poll(() => journal(`${KEY} files`).read("")).not.toEqual([]);
  expect(client.support.signOut()).toEqual({ done: false, unsent: 1 });
  client.support.signOut({ discardUnsent: true });
  expect(client.getState()).toMatchObject({ uploads: [], outgoing: [] });
  await expect.poll(() => journal(`${KEY} files`).read("")).toEqual([]);
});

test("files that the server gave up before their message came are brought once more, and not a third time", async () => {
  const { client, server, uploads, open, become, ids } = setUp();
  await open();
  const { onPut } = server;
  let posts = 0;
  server.onPut = async (call) => {
    if (!call.path.includes("/messages/")) return (await onPut?.(call)) ?? unreachable();
    posts += 1;
    return refusal("not-found");
  };
  client.files.attach([file("hello")]);
  await become("done");
  const files = ids();
  uploads.files.clear();
  client.chat.send("Look");
  await expect.poll(() => posts).toBe(2);
  await expect.poll(() => chatState.rows(client.getState())).toMatchObject([{ text: "Look", status: "failed", files }]);
  expect(await uploads.text(files[0] ?? "")).toBe("hello");
  await settle();
  expect(posts).toBe(2);
});

test("what only a signed-in customer may send goes on once they are", async () => {
  const { client, uploads, open, become } = setUp();
  await open();
  let isStranger = true;
  uploads.on = () => (isStranger ? refusal("identity-required") : undefined);
  client.files.attach([file("hello")]);
  await become("failed");
  isStranger = false;
  expect(await client.support.identify("signed")).toEqual({ ok: true });
  await become("done");
});

test("where the server has lost the record, files and their message begin anew in the next one", async () => {
  const { client, server, uploads, open, become, bodies, streams, ids, clock } = setUp();
  await open();
  let isAway = true;
  const onPut = server.onPut;
  server.onPut = (call) =>
    isAway && call.path.includes("/messages/") ? unreachable() : (onPut?.(call) ?? unreachable());
  client.files.attach([file("hello")]);
  await become("done");
  const [before = ""] = ids();
  client.chat.send("Look");
  await settle();
  server.epoch = "another";
  server.snapshot = snapshot({ visitor: { ...snapshot().visitor, id: "01a3185c-5000-7000-8000-00000000abcd" } });
  uploads.files.clear();
  isAway = false;
  streams.at(-1)?.send("resync", { reason: "epoch" });
  await clock.advance(60_000);
  await expect.poll(bodies).toMatchObject([{ text: "Look" }]);
  const [after = ""] = (bodies()[0] as { files: string[] }).files;
  expect(after).not.toBe(before);
  expect(await uploads.text(after)).toBe("hello");
});

test("a destroyed client leaves every upload and keeps no timer", async () => {
  const { client, uploads, open, become, clock, calls } = setUp();
  await open();
  uploads.on = ({ method }) => (method === "PATCH" ? new Promise(() => undefined) : undefined);
  client.files.attach([file("one")]);
  await become("uploading");
  await expect.poll(() => calls.at(-1)?.method).toBe("PATCH");
  uploads.on = () => new Promise(() => undefined);
  void client.files.url(id(7));
  await settle();
  expect(calls.at(-1)?.path).toBe(`/v1/files/${id(7)}/url`);
  client.destroy();
  await settle();
  expect(calls.slice(-2).map(({ signal }) => signal.aborted)).toEqual([true, true]);
  expect(clock.pending()).toBe(0);
});

const KEY = "warmline:hearthost@https://support.example";

/** A form with a file that is on its way. */
const form = { category: "billing", gist: "Charged twice", email: "maria@example.com" };

test("a ticket waits for its files and takes them along; the chat’s own stay in the composer", async () => {
  const uploads = createFakeUploads();
  const { client, server, become, ids } = setUp({}, uploads);
  const opened: Call[] = [];
  server.onPut = async (call) => {
    const answer = await uploads.answer(call);
    if (answer !== null) return answer;
    opened.push(call);
    return received(call);
  };
  client.files.attach([file("for the chat")]);
  expect(client.ticket.attach([file("bill", "bill.txt")])).toEqual([]);
  const [, billId = ""] = ids();
  const conversationId = client.ticket.submit(form);
  expect(ticketState.byId(client.getState(), conversationId)).toMatchObject({ status: "sending", form });
  expect(opened).toEqual([]);
  await become("done");
  expect(opened.map(({ body }) => body)).toMatchObject([{ kind: "ticket", gist: form.gist, files: [billId] }]);
  expect(ticketState.byId(client.getState(), conversationId)).toMatchObject({ status: "received" });
  expect(filesState.tray(client.getState())).toMatchObject([{ tray: "chat", name: "note.txt" }]);
  expect(filesState.tray(client.getState(), "ticket")).toEqual([]);
});

test("the files of a refused ticket lie in the form again, and go along with the corrected one", async () => {
  const uploads = createFakeUploads();
  const { client, server, become, turnUntil } = setUp({}, uploads);
  const bodies: unknown[] = [];
  server.onPut = async (call) => {
    const answer = await uploads.answer(call);
    if (answer !== null) return answer;
    bodies.push(call.body);
    return bodies.length === 1 ? refusal("invalid-request") : received(call);
  };
  client.ticket.attach([file("one", "one.txt"), file("two", "two.txt")]);
  await become("done", "done");
  client.ticket.submit({ ...form, email: "maria" });
  await expect.poll(() => ticketState.latest(client.getState())?.status).toBe("failed");
  const [one, two] = filesState.tray(client.getState(), "ticket");
  expect([one?.name, two?.name]).toEqual(["one.txt", "two.txt"]);
  client.files.remove(one?.id ?? "");
  client.ticket.submit(form);
  await turnUntil();
  expect(bodies).toMatchObject([{ files: [one?.id, two?.id] }, { files: [two?.id] }]);
  expect(ticketState.list(client.getState())).toMatchObject([{ status: "received" }]);
});

test("words and files of a refused ticket can go to one that there is, and nothing of the refused one stays", async () => {
  const { client, server, open, bodies, become, uploads } = setUp();
  const there = chat({ id: id(60), kind: "ticket", ticket: ticket() });
  server.snapshot = snapshot({ conversations: [there] });
  await open();
  const answer = server.onPut!;
  const isForm = ({ path }: Call) => /^\/v1\/conversations\/[^/]+$/.test(path);
  server.onPut = async (call) => (isForm(call) ? refusal("invalid-request") : answer(call));
  client.ticket.attach([file("bill", "bill.txt")]);
  await become("done");
  client.ticket.submit(form);
  await expect.poll(() => ticketState.latest(client.getState())?.status).toBe("failed");
  client.ticket.addTo(there.id);
  await expect.poll(bodies).toEqual([{ text: form.gist, files: [...uploads.files.keys()] }]);
  expect(ticketState.list(client.getState()).map(({ status }) => status)).toEqual(["received"]);
  expect(client.ticket.getDraft()).toEqual({ email: form.email });
});

test("a ticket that waits for its files goes on after a reload, under the id it had", async () => {
  const journal = memoryJournals();
  const stored = new Map<string, string>();
  const storage = {
    get: (key: string) => stored.get(key) ?? null,
    set: (key: string, value: string) => void stored.set(key, value),
    remove: (key: string) => void stored.delete(key),
  };
  const first = setUp({ journal, storage });
  first.server.onPut = unreachable;
  first.client.ticket.attach([file("bill", "bill.txt")]);
  const conversationId = first.client.ticket.submit(form);
  await expect
    .poll(async () => (await journal("warmline:hearthost@https://support.example files").read("")).length)
    .toBe(2);
  first.client.destroy();

  const uploads = createFakeUploads();
  const second = setUp({ journal, storage }, uploads);
  second.server.onPut = async (call) => (await uploads.answer(call)) ?? received(call);
  second.client.support.restore();
  await expect.poll(() => ticketState.byId(second.client.getState(), conversationId)?.status).toBe("received");
  expect(second.client.ticket.getDraft()).toEqual({ email: form.email });
});
