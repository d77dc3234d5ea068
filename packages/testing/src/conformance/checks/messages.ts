import { path, type FeedEvent, type Id, type Message } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import type { Probe } from "../probe.ts";
import { textsOf } from "../words.ts";

const SECRET = "correct horse battery staple";

/** The states in which a message was told after its first, in the order of the feed. */
function changesOf(events: readonly FeedEvent[], id: Id): Message[] {
  return events.flatMap((event) =>
    event.type === "message.changed" && event.message.id === id ? [event.message] : [],
  );
}

/** For how long messages may be changed at this site. @throws NotSeen if they may not */
function editMsOf({ session }: Visitor): number {
  const { editMs } = session.snapshot.site;
  if (editMs === 0) throw new NotSeen("the site lets nobody change a message; use one that does");
  return editMs;
}

async function edit(visitor: Visitor, conversationId: Id, messageId: Id, text: string): Promise<Response> {
  return visitor.put(path("edit", { conversationId, messageId, editId: newId() }), { text });
}

async function takeBack(visitor: Visitor, conversationId: Id, messageId: Id): Promise<Response> {
  return visitor.put(path("removal", { conversationId, messageId, removalId: newId() }), {});
}

/** A message that was said, given other words, and taken back. */
async function takenBack(probe: Probe) {
  const visitor = await probe.visitor();
  editMsOf(visitor);
  const chat = await visitor.openChat();
  const messageId = newId();
  await visitor.say(chat, SECRET, messageId);
  await visitor.edit(chat, messageId, `${SECRET}!`);
  const done = "A message was sent, changed and taken back";
  await probe.accepted(await takeBack(visitor, chat, messageId), done, 201);
  return { visitor, chat, messageId, done };
}

export const MESSAGES = [
  check("M1", "other words for a message", {}, async (probe) => {
    const visitor = await probe.visitor();
    editMsOf(visitor);
    const chat = await visitor.openChat();
    const messageId = newId();
    await visitor.say(chat, "Helo", messageId);
    const done = "A message was sent, and changed by who wrote it";
    await probe.accepted(await edit(visitor, chat, messageId, "Hello"), done, 201);
    const told = await probe.told(visitor, chat);
    const said = told.find((event) => event.type === "message.added" && event.message.id === messageId);
    const [changed] = changesOf(told, messageId);
    const seen = JSON.stringify(changed ?? told.map(({ type }) => type));
    insist(changed, done, "the message anew", seen);
    insist(JSON.stringify(changed.parts).includes('"Hello"'), done, "the new words", seen);
    insist(changed.seq === said?.seq, done, `the place ${said?.seq} that it had`, seen);
    insist(changed.editedAt !== null, done, "`editedAt`", seen);
  }),

  check("M1", "other words for what somebody else said", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    await agent.take(chat);
    const messageId = newId();
    await agent.say(chat, "Hello", messageId);
    const answer = await edit(visitor, chat, messageId, "Goodbye");
    await probe.refused(answer, "forbidden", "A visitor changed what an agent had said");
  }),

  check("M1", "other words when the time is over", { clock: true }, async (probe) => {
    const visitor = await probe.visitor();
    const editMs = editMsOf(visitor);
    const chat = await visitor.openChat();
    const messageId = newId();
    await visitor.say(chat, "Hello", messageId);
    await probe.turn(editMs);
    // A token may have expired meanwhile.
    await visitor.look();
    await probe.refused(
      await edit(visitor, chat, messageId, "Goodbye"),
      "too-late",
      `A message was changed ${editMs} ms later`,
    );
  }),

  check("M2", "a message that is taken back", {}, async (probe) => {
    const { visitor, chat, messageId, done } = await takenBack(probe);
    const removed = changesOf(await probe.told(visitor, chat), messageId).at(-1);
    const seen = JSON.stringify(removed ?? "nothing of it");
    insist(removed?.removedAt != null, done, "`removedAt`", seen);
    insist(removed.parts.length === 0 && removed.reactions.length === 0, done, "no parts and no reactions", seen);
  }),

  check("M3", "signs for what an agent said", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    await agent.take(chat);
    const messageId = newId();
    await agent.say(chat, "Hello", messageId);
    for (const emoji of ["👍", "❤️", null] as const) await visitor.react(chat, messageId, emoji);
    const changes = changesOf(await probe.told(visitor, chat), messageId);
    const seen = changes.map(
      ({ reactions }) => reactions.map(({ by, emoji }) => `${by.kind} ${emoji}`).join("+") || "none",
    );
    const right = "visitor 👍, visitor ❤️, none";
    insist(seen.join(", ") === right, "A visitor reacted, otherwise, and no more", right, seen.join(", "));
  }),

  check("M3", "a sign for one’s own words", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const messageId = newId();
    await visitor.say(chat, "Hello", messageId);
    const address = path("reaction", { conversationId: chat, messageId, reactionId: newId() });
    await probe.refused(
      await visitor.put(address, { emoji: "👍" }),
      "wrong-state",
      "A visitor reacted to an own message",
    );
  }),

  check("M4", "the feed of a message that was taken back", {}, async (probe) => {
    const { visitor, chat, messageId, done } = await takenBack(probe);
    const told = await probe.told(visitor, chat);
    insist(
      !JSON.stringify(told).includes(SECRET),
      `${done}, and the feed was read`,
      "none of its words",
      textsOf(told).join(", "),
    );
    const again = await visitor.put(path("message", { conversationId: chat, messageId }), { text: SECRET });
    const seen = await again.text();
    const isFirst = again.status === 200;
    insist(!isFirst || !seen.includes(SECRET), `${done}, and sent again`, "a receipt without its words", seen);
  }),

  check("M5", "a file that nobody uploaded", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const address = path("message", { conversationId: chat, messageId: newId() });
    const answer = await visitor.put(address, { files: [newId()], text: "Look" });
    const done = "A message was sent with a file that is not there";
    if (visitor.session.snapshot.site.files === null) insist(!answer.ok, done, "a refusal", probe.seen(answer));
    else await probe.refused(answer, "not-found", done);
  }),

  check("M6", "a note between agents", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    const { events } = await agent.note(chat, SECRET);
    const done = "An agent left a note";
    insist(events[0]?.type === "note.added", done, "a `note.added` for the desk", JSON.stringify(events));
    const { notes } = await probe.record(agent, visitor);
    insist(
      notes.some(({ text }) => text === SECRET),
      done,
      "the note in the record at the desk",
      JSON.stringify(notes),
    );
    const given = JSON.stringify([
      await probe.told(visitor, chat),
      await probe.snapshot(visitor),
      await visitor.search(SECRET),
      await visitor.history(chat, 1_000),
    ]);
    insist(!given.includes(SECRET), done, "nothing of it in stream, session, search and history", "its words");
  }),

  check("M7", "pages of a long conversation", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const ids: Id[] = Array.from({ length: 55 }, () => newId());
    for (const id of ids) await visitor.say(chat, "One more", id);
    const done = "A visitor said 55 things";
    const { messages, earlier } = await probe.snapshot(visitor);
    insist(messages.length === 50, done, "the newest 50 in the session", `${messages.length}`);
    insist(earlier.includes(chat), done, "`earlier` with the conversation", JSON.stringify(earlier));
    const page = await visitor.history(chat, messages[0]?.seq ?? 0);
    const found = [...page.messages, ...messages].map(({ id }) => id);
    const right = found.join() === ids.join() && !page.earlier;
    insist(right, `${done}, and the page before the newest 50 was asked for`, "the first five", JSON.stringify(page));
  }),

  check("M7", "an answer that was not seen", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    await agent.take(chat);
    const answer = newId();
    const { events } = await agent.say(chat, "Hello", answer);
    for (let i = 0; i < 55; i += 1) await visitor.say(chat, "One more");
    const has = async () => (await probe.snapshot(visitor)).messages.some(({ id }) => id === answer);
    const done = "An agent answered, and the visitor said 55 things";
    insist(await has(), `${done} and did not see it`, "the answer in the session", "a session without it");
    const last = events.at(-1)?.seq ?? 0;
    await visitor.put(path("marks", { conversationId: chat }), { delivered: last, read: last });
    insist(!(await has()), `${done} and saw it`, "the newest 50 in the session", "the answer before them");
  }),

  check("A3", "a stranger’s history", {}, async (probe) => {
    const chat = await (await probe.visitor()).begin("Hello");
    const { token } = await probe.visitor();
    const answer = await probe.fetch(`${path("history", { conversationId: chat })}?before=9`, { token });
    await probe.refused(answer, "not-found", "Somebody else’s history was asked for");
  }),

  check("M8", "words that are looked for", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const ids = [newId(), newId(), newId()] as const;
    await visitor.say(chat, "My **Domain** has expired", ids[0]);
    await visitor.say(chat, "Another domain, 100% fine", ids[1]);
    await visitor.say(chat, "Thank you", ids[2]);
    const find = async (words: string) => (await visitor.search(words)).messages.map(({ id }) => ids.indexOf(id));
    for (const [words, right] of [
      ["DOMAIN", "1,0"],
      ["expired domain", "0"],
      ["0% fin", "1"],
      ["%", "1"],
      ["nothing like it", ""],
    ] as const) {
      const seen = (await find(words)).join();
      insist(seen === right, `Three things were said and "${words}" looked for`, `[${right}]`, `[${seen}]`);
    }
    const stranger = await probe.visitor();
    const { messages } = await stranger.search("domain");
    insist(messages.length === 0, "Somebody else looked for the same", "nothing", JSON.stringify(messages));
    const empty = await probe.fetch(`${path("search")}?words=`, { token: visitor.token });
    await probe.refused(empty, "invalid-request", "Nothing was looked for");
  }),
];
