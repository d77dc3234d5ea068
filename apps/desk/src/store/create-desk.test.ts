import { afterEach, describe, expect, it, vi } from "vitest";
import type { DeskClient } from "./desk-client.ts";
import { createDesk } from "./create-desk.ts";
import { createBrowser } from "../testing/browser.ts";
import { createManualClock, type ManualClock } from "../testing/manual-clock.ts";
import { createScriptedServer, NOW, session, type ScriptedServer } from "../testing/scripted-server.ts";
import { conversation, entry, inbox, message, OLENA, visitor } from "../testing/world.ts";

const maria = visitor(1, { name: "Maria" });
const waiting = conversation(2, maria.id);
const mine = { ...waiting, state: "active", waitingSince: null, agentId: OLENA.id } as const;
const hello = message(30, waiting.id, 3);
const record = {
  seq: 3,
  visitor: maria,
  contacts: [],
  messages: [hello],
  notes: [],
  promises: [],
  ratings: [],
  offers: [],
};

const desks: DeskClient[] = [];
afterEach(() => desks.splice(0).forEach((desk) => desk.destroy()));

function open(server: ScriptedServer, clock: ManualClock = createManualClock()): DeskClient {
  const desk = createDesk({ server: "http://support.test", fetch: server.fetch, clock, ...createBrowser() });
  desks.push(desk);
  desk.signIn(null);
  return desk;
}

function serve(held: boolean, now?: () => number): ScriptedServer {
  const shown = held ? mine : waiting;
  const server = createScriptedServer(inbox([entry(shown, maria, { last: hello })], { [maria.id]: 3 }), now);
  server.on(/^GET .*\/visitors\/[^/]+$/, () => ({ json: { ...record, conversations: [shown] } }));
  return server;
}

const live = (desk: DeskClient) => vi.waitFor(() => expect(desk.getState().connection.status).toBe("live"));
const texts = (desk: DeskClient): string[] =>
  (desk.getState().record.messages[waiting.id] ?? []).map((each) => each.id);

describe("signing in", () => {
  it("opens the desk with the cookie of an earlier visit", async () => {
    const server = serve(false);
    const desk = open(server);
    await vi.waitFor(() => expect(desk.getState().arrived).toBe(true));
    expect(desk.getState().me).toEqual(OLENA);
    expect(server.find(/sign-in/)).toBeUndefined();
  });

  it("says why a link is refused", async () => {
    const server = serve(false);
    server.on(/sign-in/, () => ({ refuse: "insecure-transport" }));
    const desk = createDesk({
      server: "http://support.test",
      fetch: server.fetch,
      clock: createManualClock(),
      ...createBrowser(),
    });
    desks.push(desk);
    desk.signIn("a-one-time-secret");
    await vi.waitFor(() =>
      expect(desk.getState().session).toEqual({ status: "signed-out", refused: "insecure-transport" }),
    );
  });

  it("says that it does not understand an answer, and tells the console once what is wrong with it", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const server = serve(false);
    const clock = createManualClock();
    server.on(/\/session$/, () => ({ json: session({ agent: { ...OLENA, id: "" } }) }));
    const desk = open(server, clock);
    const opening = { status: "opening", trouble: "not-understood" };
    await vi.waitFor(() => expect(desk.getState().session).toEqual(opening));
    clock.pass(60_000);
    await vi.waitFor(() => expect(server.requests).toHaveLength(2));
    expect(told).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("agent.id") as string }),
    );
    server.on(/\/session$/, () => ({ json: session() }));
    await vi.waitFor(() => {
      clock.pass(60_000);
      expect(desk.getState().session.status).toBe("ready");
    });
    told.mockRestore();
  });

  it("goes on with the cookie when the link is the used one that made it", async () => {
    const server = serve(false);
    server.on(/sign-in/, () => ({ refuse: "link-refused" }));
    const desk = createDesk({
      server: "http://support.test",
      fetch: server.fetch,
      clock: createManualClock(),
      ...createBrowser(),
    });
    desks.push(desk);
    desk.signIn("a-one-time-secret");
    await live(desk);
    expect(desk.getState().session.status).toBe("ready");
  });

  it("renews the token before it ends and signs out when the cookie is gone", async () => {
    const server = serve(false);
    const clock = createManualClock();
    const desk = open(server, clock);
    await live(desk);
    server.on(/\/session$/, () => ({
      json: session({ token: "token-2", now: clock.now(), expiresAt: clock.now() + 900_000 }),
    }));
    clock.pass(841_000);
    await vi.waitFor(() => expect(desk.getState().session).toMatchObject({ expiresAt: NOW + 840_000 + 900_000 }));
    server.on(/\/session$/, () => ({ refuse: "not-authenticated" }));
    clock.pass(841_000);
    await vi.waitFor(() => expect(desk.getState().session).toEqual({ status: "signed-out", refused: "session-ended" }));
    expect(desk.getState().connection.status).toBe("idle");
  });
});

describe("the stream", () => {
  it("fills a hole from the visitor's feed", async () => {
    const server = serve(true);
    const desk = open(server);
    await live(desk);
    const [fourth, fifth] = [message(40, waiting.id, 4), message(50, waiting.id, 5)];
    server.on(/^GET .*\/feed\?after=3$/, () => ({
      json: {
        events: [
          { visitorId: maria.id, seq: 4, prev: 3, event: { seq: 4, at: NOW, type: "message.added", message: fourth } },
        ],
      },
    }));
    server.feed(maria.id, 4, { seq: 5, at: NOW, type: "message.added", message: fifth });
    await vi.waitFor(() => expect(texts(desk)).toEqual([hello.id, fourth.id, fifth.id]));
    expect(desk.getState().record.heads[maria.id]).toBe(5);
  });

  it("D1: reads the whole record where the feed no longer reaches back to a hole", async () => {
    const server = serve(true);
    const desk = open(server);
    await live(desk);
    const fifth = message(50, waiting.id, 5);
    server.on(/^GET .*\/feed\?after=3$/, () => ({ refuse: "wrong-state" }));
    const whole = { ...record, visitor: maria, conversations: [waiting], seq: 5, messages: [hello, fifth] };
    server.on(new RegExp(`^GET .*/visitors/${maria.id}$`), () => ({ json: whole }));
    server.feed(maria.id, 4, { seq: 5, at: NOW, type: "message.added", message: fifth });
    await vi.waitFor(() => expect(desk.getState().record.heads[maria.id]).toBe(5));
    expect(texts(desk)).toEqual([hello.id, fifth.id]);
  });

  it("asks for what only the digest told of", async () => {
    const server = serve(true);
    const desk = open(server);
    await live(desk);
    server.push("digest", { heads: { [maria.id]: 9 } });
    await vi.waitFor(() => expect(server.find(/feed\?after=3$/)).toBeDefined());
  });
});

describe("the outbox", () => {
  it("keeps a text that could not even be tried out of doubt", async () => {
    const clock = createManualClock();
    const server = serve(true, clock.now);
    const desk = open(server, clock);
    await live(desk);
    server.on(/\/session$/, () => "lost");
    clock.pass(899_000);
    const itemId = desk.send(waiting.id, "On it");
    await vi.waitFor(() =>
      expect(desk.getState().outbox[0]).toMatchObject({
        status: "queued",
        inDoubt: false,
        failure: { code: "network" },
      }),
    );
    desk.takeBack(itemId);
    expect(desk.getDraft(waiting.id, "answer")).toBe("On it");
  });

  it("sends a text once although the first answer is lost, and shows it once", async () => {
    const server = serve(true);
    const clock = createManualClock();
    const desk = open(server, clock);
    await live(desk);
    let tries = 0;
    const sent = { ...hello, seq: 4, author: { kind: "agent", agentId: OLENA.id } } as const;
    server.on(/^PUT .*\/messages\//, ({ path }) => {
      tries += 1;
      if (tries === 1) return "lost";
      const stored = { ...sent, id: path.split("/").at(-1) ?? "" };
      return { json: { id: stored.id, events: [{ seq: 4, at: NOW, type: "message.added", message: stored }] } };
    });
    const itemId = desk.send(waiting.id, "On it");
    await vi.waitFor(() => expect(desk.getState().outbox[0]).toMatchObject({ status: "queued", inDoubt: true }));
    clock.pass(30_000);
    await vi.waitFor(() => expect(desk.getState().outbox).toEqual([]));
    server.feed(maria.id, 3, { seq: 4, at: NOW, type: "message.added", message: { ...sent, id: itemId } });
    await vi.waitFor(() => expect(desk.getState().record.heads[maria.id]).toBe(4));
    expect(texts(desk)).toEqual([hello.id, itemId]);
  });

  it("keeps a refused text until it is taken back into the draft", async () => {
    const server = serve(true);
    const desk = open(server);
    await live(desk);
    server.on(/^PUT .*\/messages\//, () => ({ refuse: "wrong-state" }));
    const itemId = desk.send(waiting.id, "Too late");
    await vi.waitFor(() => expect(desk.getState().outbox[0]?.status).toBe("failed"));
    desk.takeBack(itemId);
    expect(desk.getState().outbox).toEqual([]);
    expect(desk.getDraft(waiting.id, "answer")).toBe("Too late");
  });

  it("says kindly that somebody else was quicker", async () => {
    const server = serve(false);
    const desk = open(server);
    await live(desk);
    server.on(/\/claims\//, () => ({ refuse: "taken" }));
    desk.claim(waiting.id);
    await vi.waitFor(() =>
      expect(desk.getState().notices).toMatchObject([{ conversationId: waiting.id, kind: "taken" }]),
    );
    expect(desk.getState().outbox).toEqual([]);
  });
});

describe("marks", () => {
  it("tells that a message arrived, and that it was read once it is looked at", async () => {
    const server = serve(true);
    const desk = open(server);
    server.on(/\/marks$/, ({ body }) => {
      const agent = body as { delivered: number; read: number };
      const marked = { ...mine, marks: { ...mine.marks, agent } };
      return {
        json: {
          id: null,
          events: [{ seq: 4 + agent.read, at: NOW, type: "conversation.changed", conversation: marked }],
        },
      };
    });
    const told = () => server.requests.filter(({ path }) => path.endsWith("/marks")).map(({ body }) => body);
    await vi.waitFor(() => expect(told()).toEqual([{ delivered: 3, read: 0 }]));
    desk.look([waiting.id]);
    await vi.waitFor(() =>
      expect(told()).toEqual([
        { delivered: 3, read: 0 },
        { delivered: 3, read: 3 },
      ]),
    );
  });
});

describe("a customer who signs in while talking", () => {
  const known = visitor(9, { name: "Maria Known", identified: true });
  const moved = { ...mine, visitorId: known.id, marks: { ...mine.marks, agent: { delivered: 1, read: 1 } } };

  it("is known by name at once, and marks go on in the new feed although its places are lower", async () => {
    const server = serve(true);
    const desk = open(server);
    server.on(/\/marks$/, () => ({ json: { id: null, events: [] } }));
    const told = () => server.requests.filter(({ path }) => path.endsWith("/marks")).map(({ body }) => body);
    await vi.waitFor(() => expect(told()).toEqual([{ delivered: 3, read: 0 }]));
    const again = { ...hello, seq: 1 };
    const whole = { ...record, seq: 2, visitor: known, conversations: [moved], messages: [again] };
    server.on(new RegExp(`^GET .*/visitors/${known.id}$`), () => ({ json: whole }));
    server.feed(maria.id, 3, { seq: 4, at: NOW, type: "conversation.gone", conversationId: mine.id });
    server.feed(known.id, 0, { seq: 1, at: NOW, type: "message.added", message: again });
    server.feed(known.id, 1, { seq: 2, at: NOW, type: "conversation.changed", conversation: moved });
    await vi.waitFor(() => expect(desk.getState().record.visitors[known.id]?.name).toBe("Maria Known"));
    const more = message(50, mine.id, 3);
    server.feed(known.id, 2, { seq: 3, at: NOW, type: "message.added", message: more });
    await vi.waitFor(() => expect(told().at(-1)).toEqual({ delivered: 3, read: 1 }));
  });
});

describe("signing out", () => {
  it("leaves a renewal that is under way, however it ends", async () => {
    const server = serve(true);
    const clock = createManualClock();
    const desk = open(server, clock);
    await live(desk);
    server.on(/^POST .*\/session$/, () => ({ json: session({ token: "too late" }) }));
    clock.pass(841_000);
    desk.signOut();
    await vi.waitFor(() => expect(server.find(/^DELETE .*\/session$/)).toBeDefined());
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(desk.getState().session.status).toBe("signed-out");
  });

  it("says so while the server has not heard of it, and tells it until it has", async () => {
    const server = serve(true);
    const clock = createManualClock();
    const desk = open(server, clock);
    await live(desk);
    server.on(/^DELETE /, () => "lost");
    desk.signOut();
    await vi.waitFor(() =>
      expect(desk.getState().session).toEqual({ status: "signed-out", refused: "sign-out-unfinished" }),
    );
    server.on(/^DELETE /, () => ({ json: null }));
    clock.pass(1_000);
    await vi.waitFor(() => expect(desk.getState().session).toEqual({ status: "signed-out", refused: null }));
  });

  it("forgets what was here", async () => {
    const server = serve(true);
    const desk = open(server);
    await live(desk);
    desk.setDraft(waiting.id, "answer", "half a sentence");
    desk.signOut();
    expect(server.find(/^DELETE .*\/session$/)).toBeDefined();
    expect(desk.getState()).toMatchObject({ me: null, record: { conversations: {} } });
    expect(desk.getDraft(waiting.id, "answer")).toBe("");
  });
});
