import { path, readMoment, type Conversation, type FeedEvent, type Id, type Wait } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import type { Probe } from "../probe.ts";
import type { Watch } from "../watch.ts";
import { textsOf } from "../words.ts";

async function leave(probe: Probe, visitor: Visitor, conversationId: Id): Promise<void> {
  const address = path("ending", { conversationId, endingId: newId() });
  await probe.accepted(await visitor.put(address, { reason: "left" }), "A visitor left a chat");
}

/** The states a conversation went through, each once. */
function statesOf(events: readonly FeedEvent[], id: Id): Conversation["state"][] {
  const all = events.flatMap((event) =>
    event.type === "conversation.changed" && event.conversation.id === id ? [event.conversation.state] : [],
  );
  return all.filter((state, index) => state !== all[index - 1]);
}

/** The next wait that `test` accepts. */
async function wait(watch: Watch, done: string, test: (wait: Wait) => boolean, extra = 0): Promise<Wait> {
  let found: Wait | undefined;
  const accept = (data: Record<string, unknown>) => {
    const moment = readMoment(data);
    found = moment?.type === "wait" && test(moment.wait) ? moment.wait : undefined;
    return found !== undefined;
  };
  await watch.until("moment", done, accept, extra);
  insist(found, done, "a `wait`", watch.story());
  return found;
}

/** Of two that came in the same millisecond the one with the older id is first. */
function idAfter(id: Id): Id {
  for (;;) {
    const later = newId();
    if (later > id) return later;
  }
}

export const CONVERSATIONS = [
  check("C1", "a chat that is left and written in again", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    await leave(probe, visitor, chat);
    await visitor.say(chat, "One thing more");
    const states = statesOf(await probe.told(visitor, chat), chat);
    const done = "A chat was opened, left and written in again";
    insist(states.join() === "waiting,ended,waiting", done, "waiting, ended, waiting", states.join(", "));
  }),

  check("C1", "a chat that an agent takes and ends", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    await agent.take(chat);
    await agent.end(chat);
    await visitor.say(chat, "One thing more");
    const states = statesOf(await probe.told(visitor, chat), chat);
    const done = "A chat was opened, taken, ended and written in again";
    const right = "waiting, active, ended, waiting";
    insist(states.join(", ") === right, done, right, states.join(", "));
  }),

  check("C2", "the places in line", { alone: true }, async (probe) => {
    const first = await probe.visitor();
    const second = await probe.visitor();
    const firstChat = await first.openChat();
    const secondChat = await second.openChat(idAfter(firstChat));
    const done = "Two visitors began to wait, one after the other";
    const one = await wait(await probe.watch(first), done, ({ conversationId }) => conversationId === firstChat);
    const watch = await probe.watch(second);
    const two = await wait(watch, done, ({ conversationId }) => conversationId === secondChat);
    insist(two.place > one.place, done, `the second behind the first at ${one.place}`, `the second at ${two.place}`);
    await leave(probe, first, firstChat);
    await wait(
      watch,
      `${done}; the first left, and the second awaited a better place`,
      ({ place }) => place < two.place,
    );
  }),

  check("C2", "a wait that is told anew", { time: 60_000 }, async (probe) => {
    const visitor = await probe.visitor();
    await visitor.openChat();
    const watch = await probe.watch(visitor);
    const done = "A visitor waited in line";
    const first = await wait(watch, done, () => true);
    const valid = first.validUntil - first.asOf;
    if (valid > 60_000) throw new NotSeen(`a wait is valid for ${valid} ms here; nobody waits that long`);
    const again = await probe.passing(valid, (extra) =>
      wait(watch, `${done} for ${valid} ms`, ({ asOf }) => asOf > first.asOf, extra),
    );
    insist(again.asOf <= first.validUntil, `${done} for ${valid} ms`, "a new wait in time", JSON.stringify(again));
  }),

  check("C7", "the acknowledgement of a ticket", {}, async (probe) => {
    const visitor = await probe.visitor();
    const { categories, agents } = visitor.session.snapshot.site;
    const [category] = categories;
    if (!category) throw new NotSeen("the site takes no tickets; use one that has a category");
    const chat = newId();
    const form = { kind: "ticket", category: category.id, gist: "A question", details: "", email: EMAIL, name: null };
    const answer = await visitor.put(path("conversation", { conversationId: chat }), form);
    await probe.accepted(answer, "A ticket was left", 201);
    const told = await probe.told(visitor, chat);
    const ticket = told
      .flatMap((event) => (event.type === "conversation.changed" ? [event.conversation] : []))
      .find(({ id }) => id === chat)?.ticket;
    const done = "A ticket was left, and the feed was read";
    insist(ticket, done, "a conversation with a ticket", told.map(({ type }) => type).join(", "));
    insist(ticket.reference.trim() !== "", done, "a reference", `"${ticket.reference}"`);
    insist(
      agents.some(({ id }) => id === ticket.answerer),
      done,
      "an agent of the site who answers",
      ticket.answerer,
    );
    const inTime = ticket.answerBy > (told[0]?.at ?? 0);
    insist(inTime, done, "a time in the future to answer by", String(ticket.answerBy));
  }),

  check("C8", "chats that are begun at once", {}, async (probe) => {
    const visitor = await probe.visitor();
    const ids = [newId(), newId(), newId()] as const;
    await Promise.all(ids.map((id) => visitor.openChat(id)));
    for (const [index, id] of ids.entries()) await visitor.say(id, `from tab ${index}`);
    const told = await probe.told(visitor, ids[0]);
    const chats = new Set(
      told.flatMap((event) => (event.type === "message.added" ? [event.message.conversationId] : [])),
    );
    const done = "Three chats were opened at once, and something was said under each id";
    insist(chats.size === 1, done, "one chat that has it all", `${chats.size} chats`);
    const said = textsOf(told).join(", ");
    insist(said === "from tab 0, from tab 1, from tab 2, That is all", done, "each message once", said);
  }),

  check("C8", "a word in a chat that has ended while another is open", {}, async (probe) => {
    const visitor = await probe.visitor();
    const before = await visitor.openChat();
    await leave(probe, visitor, before);
    const now = await visitor.openChat();
    const told = await probe.told(visitor, before);
    const last = told.at(-1);
    const done = "A chat was left, another opened, and something said in the first";
    const where = last?.type === "message.added" ? last.message.conversationId : "nowhere";
    insist(where === now, done, `the message in the open chat ${now}`, where);
  }),

  check("C8", "chats that are opened apart", {}, async (probe) => {
    const visitor = await probe.visitor();
    const ids = [await visitor.openChat(), await visitor.openApart()];
    const { conversations } = await probe.snapshot(visitor);
    const done = "A chat was opened, and another one apart";
    insist(conversations.length === 2, done, "two chats", `${conversations.length}`);
    for (let i = ids.length; i < 5; i += 1) await visitor.openApart();
    const sixth = await visitor.put(path("conversation", { conversationId: newId() }), { kind: "chat", apart: true });
    await probe.refused(sixth, "wrong-state", "A sixth chat was opened apart");
  }),
];

/** Nobody reads letters there: the name is reserved (RFC 2606). */
const EMAIL = "conformance@customer.invalid";
