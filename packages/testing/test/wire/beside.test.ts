import { LIMITS, path, type Id, type Wait } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor } from "../../src/index.ts";
import { PAGE } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";
import { beginTalk } from "../talk.ts";

const SECRET = "hunter2";

test("M6 a note reaches every desk and nothing that the customer is given", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const tomas = await signIn(world, "tomas");
  const desk = await tomas.stream();
  await desk.until("inbox");
  const stream = await visitor.stream();
  const { cursor } = visitor.session;
  const noteId = newId();
  await agent.end(chat);
  const noted = await tomas.note(chat, `He says ${SECRET} **often**`, noteId);
  const note = { id: noteId, conversationId: chat, agentId: "tomas", text: `He says ${SECRET} **often**` };
  expect(noted.events).toMatchObject([{ type: "note.added", note }]);
  expect(await desk.feed("note.added")).toMatchObject({ note });
  expect((await agent.visitor(visitor.id)).notes).toMatchObject([note]);
  const { events } = await visitor.say(chat, "Thank you");
  const last = events.at(-1)?.seq;
  const seen: string[] = [];
  for (;;) {
    const frame = await stream.next();
    seen.push(JSON.stringify(frame));
    if (frame?.event === "feed" && frame.data["seq"] === last) break;
  }
  const poll = await world.fetch(`${path("stream")}?cursor=${cursor}&wait=0`, { token: visitor.token });
  const given = [
    seen.join("\n"),
    await poll.text(),
    JSON.stringify(events),
    JSON.stringify(await visitor.look()),
    JSON.stringify(await visitor.history(chat, 1_000)),
    JSON.stringify(await visitor.search("often")),
  ];
  for (const told of given) expect(told).not.toContain(SECRET);
  expect(given[0]).toContain("Thank you");
});

test("M6 only agents leave notes", async () => {
  const world = await createWorld();
  const { visitor, chat } = await beginTalk(world);
  const address = path("deskNote", { conversationId: chat, noteId: newId() });
  expect((await visitor.put(address, { text: "Me too" })).status).toBe(401);
});

test("M7 a session brings the newest page, and pages lead to the beginning", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.openChat();
  const ids: Id[] = Array.from({ length: 120 }, () => newId());
  for (const [index, id] of ids.entries()) await visitor.say(chat, `word ${index}`, id);
  const { messages, earlier } = await visitor.look();
  expect([messages.length, earlier]).toEqual([LIMITS.page, [chat]]);
  const before = await visitor.history(chat, messages[0]?.seq ?? 0);
  const first = await visitor.history(chat, before.messages[0]?.seq ?? 0);
  expect([before.earlier, first.earlier]).toEqual([true, false]);
  expect([...first.messages, ...before.messages, ...messages].map(({ id }) => id)).toEqual(ids);
  expect(await visitor.history(chat, 0)).toEqual({ messages: [], earlier: false });
});

test("M7 a session brings all that the customer has not seen of others’ words, however much of the own stands behind it", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const { events } = await agent.say(chat, "the first unseen");
  const seen = events.find(({ type }) => type === "message.added")?.seq ?? 0;
  for (let index = 0; index < LIMITS.page + 20; index += 1) await visitor.say(chat, `word ${index}`);
  expect((await visitor.look()).messages[0]?.seq).toBe(seen);
  await visitor.put(path("marks", { conversationId: chat }), { delivered: seen, read: seen });
  expect((await visitor.look()).messages).toHaveLength(LIMITS.page);
});

test("M7 A3 history is one’s own, and says from where", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("Hello");
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  const ask = async (query: string, token: string, conversationId = chat) =>
    (await world.fetch(`${path("history", { conversationId })}${query}`, { token })).status;
  expect(await ask("?before=9", stranger.token)).toBe(404);
  expect(await ask("?before=9", visitor.token, newId())).toBe(404);
  expect(await ask("?before=9", visitor.token, "\0")).toBe(404);
  for (const query of ["", "?before=", "?before=-1", "?before=1.5", "?before=x"])
    expect([query, await ask(query, visitor.token)]).toEqual([query, 422]);
  expect(await ask("?before=9", "nonsense")).toBe(401);
});

test("M8 a search is one’s own, says what for, and is counted like a write", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const chat = await visitor.begin("My **domain** has expired");
  await visitor.leave(chat);
  const stranger = await Visitor.arrive(world);
  await stranger.begin("Domain trouble here too");
  const { messages, more } = await visitor.search("DOMAIN expired");
  expect([messages.map(({ conversationId }) => conversationId), more]).toEqual([[chat], false]);
  const ask = (words: string) => world.fetch(`${path("search")}${words}`, { token: visitor.token });
  for (const words of ["", "?words=", "?words=%20", `?words=${"a".repeat(101)}`])
    expect([words, (await ask(words)).status]).toEqual([words, 422]);
  const many = await Promise.all(Array.from({ length: 300 }, () => ask("?words=a")));
  expect(many.some(({ status }) => status === 429)).toBe(true);
});

test("C8 chats apart each have a place in line, and one agent may hold several of them", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const one = await visitor.begin("About my domain");
  world.clock.turn(1_000);
  const two = await visitor.openApart();
  await visitor.say(two, "About an invoice");
  const other = await Visitor.arrive(world);
  world.clock.turn(1_000);
  const third = await other.openChat();
  const stream = await other.stream();
  const placed = await stream.until("moment", (data) => (data["wait"] as Wait | undefined)?.conversationId === third);
  expect(placed.data["wait"]).toMatchObject({ place: 3 });
  const agent = await signIn(world);
  await agent.take(one);
  await agent.take(two);
  const { conversations } = await visitor.look();
  expect(conversations.map(({ id, state, agentId }) => [id, state, agentId])).toEqual([
    [one, "active", "olena"],
    [two, "active", "olena"],
  ]);
  await agent.end(one);
  const { events } = await visitor.say(one, "One more thing");
  expect(ofType(events, "message.added")[0]?.message.conversationId).toBe(two);
});

test("S7 greetings need no session, are for the site’s own pages, and may be kept for five minutes", async () => {
  const text = { en: "Hello", uk: "Вітаємо" };
  const world = await createWorld({
    site(site) {
      site.greetings = [
        { id: "plans", pages: ["/plans*"], afterSeconds: 5, text, agent: "olena" },
        { id: "home", pages: ["/"], afterSeconds: 60, text: "Hi" },
      ];
    },
  });
  const ask = (origin: string, siteId = "fernhost") =>
    world.fetch(path("greetings", { siteId }), { headers: { Origin: origin } });
  const answer = await ask(PAGE);
  expect(await answer.json()).toEqual({
    greetings: [
      { id: "plans", pages: ["/plans*"], afterSeconds: 5, text, agent: { name: "Olena", photo: null } },
      { id: "home", pages: ["/"], afterSeconds: 60, text: "Hi", agent: null },
    ],
  });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "access-control-allow-origin": PAGE,
    "cache-control": "public, max-age=300",
    vary: "Origin",
  });
  expect((await ask("https://elsewhere.example")).status).toBe(403);
  expect((await ask(PAGE, "nobody")).status).toBe(404);
});
