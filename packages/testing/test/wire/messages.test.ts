import { path, type Id, type Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, ofType, Visitor, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { signIn } from "../sign-in.ts";
import { beginTalk } from "../talk.ts";

const MINUTE = 60_000;
const SECRET = "hunter2";

function texts(messages: readonly Message[]): string[] {
  return messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === "text" ? [part.text] : [])));
}

async function codeOf(answer: Response): Promise<[number, unknown]> {
  return [answer.status, ((await answer.json()) as { code?: string }).code];
}

function removal(conversationId: Id, messageId: Id): string {
  return path("removal", { conversationId, messageId, removalId: newId() });
}

/** Everything the visitor’s stream gives from the very beginning. */
async function replay(world: World, visitor: Visitor, upTo: Id): Promise<string> {
  const stream = await visitor.stream(`${world.store.epoch}:0`);
  const seen: string[] = [];
  for (;;) {
    const frame = await stream.until("feed");
    seen.push(JSON.stringify(frame.data));
    if (seen.at(-1)?.includes(upTo) === true && frame.data["type"] === "message.added") break;
  }
  await stream.close();
  return seen.join("\n");
}

test("M1 both sides hear of better words, which have the place of the first ones", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const [mine, hers] = [newId(), newId()];
  await visitor.say(chat, "My *sight* is down", mine);
  await agent.say(chat, "One moment", hers);
  const stream = await visitor.stream();
  const before = (await visitor.look()).messages;
  await world.turn(9 * MINUTE);
  await visitor.edit(chat, mine, "My *site* is down");
  await agent.edit(chat, hers, "One moment, please");
  const [first, second] = [await stream.feed("message.changed"), await stream.feed("message.changed")];
  const found = before.find(({ id }) => id === mine);
  expect(first.message).toMatchObject({ ...found, parts: [{ text: "My *site* is down" }], editedAt: first.at });
  expect(first.message.parts[0]).toMatchObject({
    tree: [{ children: [{ value: "My " }, { type: "emphasis" }, { value: " is down" }] }],
  });
  expect(second.message).toMatchObject({ id: hers, author: { agentId: "olena" } });
  const { messages } = await agent.visitor(visitor.id);
  expect(texts(messages)).toEqual(["My *site* is down", "One moment, please"]);
  expect((await visitor.edit(chat, mine, "My *site* is down")).events).toEqual([]);
});

test("M1 only who wrote a message changes it, in its time, and not what is no word", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const [mine, hers] = [newId(), newId()];
  await visitor.say(chat, "Hello", mine);
  await agent.say(chat, "Hello!", hers);
  const promise = ofType((await agent.promise(chat, 5, "Soon")).events, "message.added")[0]?.message.id ?? "";
  const edit = (messageId: Id, conversationId = chat) =>
    visitor.put(path("edit", { conversationId, messageId, editId: newId() }), { text: "Other words" });
  const deskEdit = (messageId: Id) => path("deskEdit", { conversationId: chat, messageId, editId: newId() });
  expect(await codeOf(await edit(hers))).toEqual([403, "forbidden"]);
  expect(await codeOf(await edit(newId()))).toEqual([404, "not-found"]);
  expect(await codeOf(await edit(mine, await visitor.openApart()))).toEqual([404, "not-found"]);
  expect(await codeOf(await agent.put(deskEdit(mine), { text: "Other" }))).toEqual([403, "forbidden"]);
  expect(await codeOf(await agent.put(deskEdit(promise), { text: "Other" }))).toEqual([409, "wrong-state"]);
  const tomas = await signIn(world, "tomas");
  expect(await codeOf(await tomas.put(deskEdit(hers), { text: "Other" }))).toEqual([403, "forbidden"]);
  const stranger = await Visitor.arrive(world);
  await stranger.openChat();
  const address = path("edit", { conversationId: chat, messageId: mine, editId: newId() });
  expect(await codeOf(await stranger.put(address, { text: "Other" }))).toEqual([404, "not-found"]);
  expect(await codeOf(await edit(mine, await stranger.openChat()))).toEqual([404, "not-found"]);
  expect(await codeOf(await visitor.put(address, { text: " \u200B " }))).toEqual([422, "invalid-request"]);
  await world.turn(15 * MINUTE - 1);
  expect((await edit(mine)).status).toBe(201);
  await world.turn(1);
  expect(await codeOf(await edit(mine))).toEqual([409, "too-late"]);
  expect(await codeOf(await visitor.put(removal(chat, mine), {}))).toEqual([409, "too-late"]);
  expect(texts((await visitor.look()).messages)).toEqual(["Other words", "Hello!", "Soon"]);
});

test("M1 a site decides for how long, and may forbid it", async () => {
  const world = await createWorld({ site: (site) => void (site.chat = { editMinutes: 0 }) });
  const visitor = await Visitor.arrive(world);
  expect(visitor.session.snapshot.site.editMs).toBe(0);
  const chat = await visitor.openChat();
  const messageId = newId();
  await visitor.say(chat, "Hello", messageId);
  expect(await codeOf(await visitor.put(removal(chat, messageId), {}))).toEqual([409, "too-late"]);
});

test("M1 other words reopen nothing and keep no promise", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const [mine, hers] = [newId(), newId()];
  await visitor.say(chat, "Hello", mine);
  await agent.say(chat, "Hello!", hers);
  await agent.promise(chat, 5);
  await agent.edit(chat, hers, "Good morning!");
  expect((await visitor.look()).promises).toMatchObject([{ state: "open" }]);
  await agent.end(chat);
  const { events } = await visitor.edit(chat, mine, "Good morning");
  expect(events.map(({ type }) => type)).toEqual(["message.changed"]);
  expect((await visitor.look()).conversations).toMatchObject([{ state: "ended" }]);
});

test("M1 what a ticket asks stays as it was acknowledged; what is written in it later may change", async () => {
  const world = await createWorld();
  const visitor = await Visitor.arrive(world);
  const ticket = await visitor.leaveTicket();
  const [first] = (await visitor.look()).messages;
  expect(await codeOf(await visitor.put(removal(ticket, first?.id ?? ""), {}))).toEqual([409, "wrong-state"]);
  await world.turn(1);
  const later = newId();
  await visitor.say(ticket, "And it is urgent", later);
  expect((await visitor.takeBack(ticket, later)).events).toHaveLength(1);
});

test("M2 M4 what was taken back is nowhere: not in the feed, in answers, the session, the search or at the desk", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const [messageId, last] = [newId(), newId()];
  await visitor.say(chat, `The password is ${SECRET}`, messageId);
  await visitor.edit(chat, messageId, `Our password is ${SECRET}`);
  await agent.react(chat, messageId, "🙏");
  const desk = await agent.stream();
  await desk.until("inbox");
  const { events } = await visitor.takeBack(chat, messageId);
  expect(events).toMatchObject([{ type: "message.changed", message: { id: messageId, parts: [], reactions: [] } }]);
  expect(await desk.feed("message.changed")).toMatchObject({
    message: { id: messageId, removedAt: world.clock.now() },
  });
  await desk.close();
  expect((await visitor.takeBack(chat, messageId)).events).toEqual([]);
  await visitor.say(chat, "Never mind", last);
  const again = await visitor.say(chat, `The password is ${SECRET}`, messageId);
  const feed = await world.fetch(`${path("deskFeed", { visitorId: visitor.id })}?after=0`, { token: agent.token });
  const everywhere = [
    await replay(world, visitor, last),
    JSON.stringify(again),
    JSON.stringify(await visitor.look()),
    JSON.stringify(await visitor.history(chat, 1_000)),
    JSON.stringify(await visitor.search("password")),
    JSON.stringify(await agent.visitor(visitor.id)),
    JSON.stringify(await agent.inbox()),
    await feed.text(),
  ];
  for (const told of everywhere) expect(told).not.toContain(SECRET);
  expect(everywhere[0]).toContain(messageId);
  const edit = path("edit", { conversationId: chat, messageId, editId: newId() });
  expect(await codeOf(await visitor.put(edit, { text: "Back again" }))).toEqual([409, "wrong-state"]);
});

test("M3 one sign for each person, the last one holds, and nobody praises their own words", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const [mine, hers] = [newId(), newId()];
  await visitor.say(chat, "Hello", mine);
  await agent.say(chat, "Hello!", hers);
  const tomas = await signIn(world, "tomas");
  await visitor.react(chat, hers, "👍");
  await tomas.react(chat, hers, "🎉");
  await visitor.react(chat, hers, "❤️");
  const shown = async () => (await visitor.look()).messages.find(({ id }) => id === hers)?.reactions;
  expect(await shown()).toEqual([
    { by: { kind: "agent", agentId: "tomas" }, emoji: "🎉" },
    { by: { kind: "visitor" }, emoji: "❤️" },
  ]);
  expect((await visitor.react(chat, hers, "❤️")).events).toEqual([]);
  await visitor.react(chat, hers, null);
  expect(await shown()).toHaveLength(1);
  const react = async (messageId: Id) =>
    codeOf(
      await visitor.put(path("reaction", { conversationId: chat, messageId, reactionId: newId() }), { emoji: "👍" }),
    );
  expect(await react(mine)).toEqual([409, "wrong-state"]);
  const notice = (await visitor.look()).messages.find(({ author }) => author.kind === "system")?.id ?? "";
  expect(await react(notice)).toEqual([409, "wrong-state"]);
  const own = { conversationId: chat, messageId: hers, reactionId: newId() };
  expect(await codeOf(await visitor.put(path("reaction", own), { emoji: "💩" }))).toEqual([422, "invalid-request"]);
  await agent.takeBack(chat, hers);
  expect(await react(hers)).toEqual([409, "wrong-state"]);
});

test("W8 halves of characters, marks that turn the direction and NULs travel as they were written", async () => {
  const world = await createWorld();
  const { visitor, agent, chat } = await beginTalk(world);
  const stream = await visitor.stream();
  const hostile = ["a\ud83d and \ude4f", "\u202Egnp.exe \u2067x", "before\0after", "[x](javascript:alert(1))"];
  for (const text of hostile) {
    const messageId = newId();
    await visitor.say(chat, text, messageId);
    await visitor.edit(chat, messageId, `${text}!`);
    await agent.note(chat, text);
    const { message } = await stream.feed("message.changed");
    expect(texts([message])).toEqual([`${text}!`]);
    expect(JSON.stringify(message)).not.toContain('"href"');
  }
  const { messages, notes } = await agent.visitor(visitor.id);
  expect(texts(messages)).toEqual(hostile.map((text) => `${text}!`));
  expect(notes.map(({ text }) => text)).toEqual(hostile);
  const edit = path("edit", { conversationId: chat, messageId: newId(), editId: newId() });
  expect(await codeOf(await visitor.put(edit, { text: "x".repeat(1_048_576) }))).toEqual([413, "too-large"]);
});

test("M4 C7 an answer that is taken back before its letter leaves is not sent, and a file is named in the letter", async () => {
  const world = await createWorld({ working: false });
  const visitor = await Visitor.arrive(world);
  const agent = await signIn(world);
  const ticket = await visitor.leaveTicket();
  await agent.take(ticket);
  const [regretted, fileId] = [newId(), newId()];
  await agent.say(ticket, SECRET, regretted);
  await agent.takeBack(ticket, regretted);
  const begun = path("deskFile", { fileId });
  expect((await agent.put(begun, { name: "invoice.pdf", mediaType: "application/pdf", size: 3 })).status).toBe(201);
  await world.store.db.updateTable("file").set({ completed_at: world.clock.now() }).where("id", "=", fileId).execute();
  const address = path("deskMessage", { conversationId: ticket, messageId: newId() });
  expect((await agent.put(address, { text: "", files: [fileId] })).status).toBe(201);
  world.app.start();
  await expect.poll(() => world.letters.length).toBe(2);
  await world.settled();
  expect(world.letters).toHaveLength(2);
  expect(JSON.stringify(world.letters)).not.toContain(SECRET);
  expect(world.letters.map(({ text }) => text).join()).toContain("📎 invoice.pdf");
});
