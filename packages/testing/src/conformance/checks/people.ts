import { path, type FeedEvent, type Id, type Message } from "@warmline/protocol";
import type { Agent } from "../../people/agent.ts";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import type { Probe } from "../probe.ts";

interface Talk {
  visitor: Visitor;
  agent: Agent;
  chat: Id;
}

/** A chat that an agent has taken. */
async function talk(probe: Probe): Promise<Talk> {
  const visitor = await probe.visitor();
  const agent = await probe.agent();
  const chat = await visitor.openChat();
  await agent.take(chat);
  return { visitor, agent, chat };
}

const noticesOf = (events: readonly FeedEvent[]) =>
  events
    .flatMap((event) => (event.type === "message.added" ? event.message.parts : []))
    .filter((part) => part.type === "notice");
const authorsOf = (messages: readonly Message[]) => messages.map(({ author }) => author.kind).join(", ");

export const PEOPLE = [
  check("H1", "a chat that is handed over", { desk: true, otherDesk: true }, async (probe) => {
    const { visitor, agent, chat } = await talk(probe);
    const other = await probe.otherAgent();
    const handing = (to: string | null, note: string | null = null) =>
      agent.put(path("deskHandOver", { conversationId: chat, handOverId: newId() }), { to, note });
    for (const to of [agent.id, "nobody-of-the-site"])
      await probe.refused(await handing(to), "invalid-request", `A chat was handed over to ${to}`);
    await probe.accepted(await handing(other.id, "For you alone."), "A chat was handed over", 201);
    const { contacts, conversations, notes } = await probe.record(other, visitor);
    const done = "An agent handed a chat over to another one";
    const holder = conversations.find(({ id }) => id === chat)?.agentId;
    insist(holder === other.id, done, `a chat of ${other.id}`, String(holder));
    const ended = contacts.find(({ agentId }) => agentId === agent.id);
    const isOver = ended?.endedAt !== null && ended?.endReason === null;
    insist(isOver, done, "a contact that ended without a reason", JSON.stringify(contacts));
    insist(notes.length === 1, done, "one note", String(notes.length));
    const events = await probe.told(visitor, chat);
    const isSaid = noticesOf(events).some(
      (part) => part.notice === "handed-over" && part.to === other.id && part.why === "passed-on",
    );
    insist(isSaid, done, "a notice `handed-over`", JSON.stringify(noticesOf(events)));
    insist(!events.some(({ type }) => type === "rating.changed"), done, "nobody asked to rate", "a rating");
    insist(!JSON.stringify(events).includes("For you alone"), done, "a note for the desk alone", "the customer’s feed");
    await other.end(chat);
  }),

  check("H2", "an ending with a last word", { desk: true }, async (probe) => {
    const { visitor, agent, chat } = await talk(probe);
    const endingId = newId();
    const ending = path("deskEnding", { conversationId: chat, endingId });
    await probe.accepted(await agent.put(ending, { reason: "solved", text: "Farewell" }), "A chat was ended", 201);
    const { messages } = await probe.snapshot(visitor);
    const at = messages.findIndex(({ id }) => id === endingId);
    const isLast = messages[at]?.author.kind === "agent" && messages[at + 1]?.author.kind === "system";
    insist(at >= 0 && isLast, "An agent ended with a word", "that word before the end", authorsOf(messages));
  }),

  check("H3", "a name, and none", {}, async (probe) => {
    const visitor = await probe.visitor();
    const giving = (name: string | null) => visitor.put(path("name", { nameId: newId() }), { name, patronymic: null });
    await probe.refused(await giving("Maria"), "not-found", "A visitor without a record gave a name");
    await visitor.leave(await visitor.openChat());
    for (const name of ["Maria", null]) {
      await probe.accepted(await giving(name), `A customer answered ${String(name)}`, 201);
      const { visitor: shown } = await probe.snapshot(visitor);
      const isKept = shown.name === name && shown.nameAnsweredAt !== null;
      insist(isKept, `A customer answered ${String(name)}`, "that answer and its time", JSON.stringify(shown));
    }
  }),

  check("H4", "a greeting, and a piece of it", {}, async (probe) => {
    const { site } = (await probe.visitor()).session.snapshot;
    const greeting = site.agents.flatMap((agent) => agent.greeting ?? [])[0];
    if (!greeting) throw new NotSeen("no agent of the site has a greeting");
    insist(greeting.captions.length > 0, "A greeting was looked at", "captions", "none");
    const piece = await probe.fetch(greeting.src, { headers: { Range: "bytes=0-3" } });
    const isPiece = piece.status === 206 && (await piece.arrayBuffer()).byteLength === 4;
    insist(isPiece, "Four bytes of a greeting were asked for", "206 and four bytes", probe.seen(piece));
    const spoken = await probe.fetch(greeting.captions[0]?.src ?? "");
    const isText = spoken.headers.get("Content-Type")?.startsWith("text/vtt") === true;
    insist(isText, "The captions of a greeting were asked for", "text/vtt", probe.seen(spoken));
  }),
];
