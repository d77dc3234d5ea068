import { path, type Conversation, type Id, type TicketKind } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import { json, type Probe } from "../probe.ts";

const EMAIL = "conformance@example.org";

/** A form that the site takes. */
function formFor({ session }: Visitor, ticketKind?: TicketKind) {
  const { categories, ticketKinds } = session.snapshot.site;
  const category = categories.find(({ fields }) => fields.every(({ required }) => !required));
  if (!category) throw new NotSeen("the site takes no tickets without further facts; use one that does");
  if (ticketKind && !ticketKinds.includes(ticketKind)) throw new NotSeen(`the site takes no ${ticketKind}`);
  const kind = ticketKind ?? ticketKinds[0] ?? "problem";
  const words = { gist: "A question of the conformance kit", details: "", email: EMAIL, name: null };
  return { kind: "ticket" as const, ticketKind: kind, category: category.id, ...words };
}

const opening = (visitor: Visitor, form: object, conversationId = newId()) =>
  visitor.put(path("conversation", { conversationId }), form);

async function leave(probe: Probe, visitor: Visitor, ticketKind?: TicketKind): Promise<Id> {
  const id = newId();
  await probe.accepted(await opening(visitor, formFor(visitor, ticketKind), id), "A ticket was left", 201);
  return id;
}

async function look(probe: Probe, visitor: Visitor, id: Id): Promise<Conversation | undefined> {
  return (await probe.snapshot(visitor)).conversations.find((conversation) => conversation.id === id);
}

/** Makes something else of a conversation. */
async function convert(probe: Probe, visitor: Visitor, conversationId: Id, to: object): Promise<void> {
  const answer = await visitor.put(path("conversion", { conversationId, conversionId: newId() }), to);
  await probe.accepted(answer, "A conversation was made something else", 201);
}

export const TICKETS = [
  check("T1", "a form that does not fit its category", {}, async (probe) => {
    const visitor = await probe.visitor();
    const done = "A ticket was left with a field that its category does not have";
    const answer = await opening(visitor, { ...formFor(visitor), fields: { "no-such-field": "1" } });
    await probe.refused(answer, "invalid-request", done);
    const { detail = "" } = (await json(answer)) as { detail?: string };
    insist(detail.startsWith("fields.no-such-field:"), done, "a `detail` that names the field", detail);
  }),

  check("T2", "the same form once more", {}, async (probe) => {
    const visitor = await probe.visitor();
    const id = await leave(probe, visitor);
    await leave(probe, visitor);
    const { conversations } = await probe.snapshot(visitor);
    const ids = conversations.map((conversation) => conversation.id);
    insist(ids.join() === id, "The same form was sent twice, with two ids", "the first ticket alone", ids.join(", "));
  }),

  check("T3", "how a ticket stands", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const { ticketKinds } = visitor.session.snapshot.site;
    const kind = ticketKinds.find((each) => each !== "wish");
    if (!kind) throw new NotSeen("the site takes wishes alone");
    const id = await leave(probe, visitor, kind);
    await agent.take(id);
    const address = path("deskStatusOfTicket", { conversationId: id, statusId: newId() });
    const foreign = await agent.put(address, { status: "shipped", text: null });
    await probe.refused(foreign, "invalid-request", `An agent said of a ${kind} what is said of wishes`);
    await agent.say(id, "It is done");
    await visitor.say(id, "Not quite");
    await agent.say(id, "But now");
    await agent.end(id, "solved");
    const { ticket } = (await look(probe, visitor, id)) ?? {};
    const seen = ticket?.history.map(({ status }) => status).join(", ") ?? "no ticket";
    const over = kind === "complaint" ? "settled" : "solved";
    const right = `received, answered, received, answered, ${over}`;
    insist(seen === right, "A ticket was answered, written to, answered and solved", right, seen);
  }),

  check("T4", "a ticket that is given on", { desk: true, otherDesk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const other = await probe.otherAgent();
    const id = await leave(probe, visitor);
    await agent.take(id);
    await agent.assign(id, other.id);
    const done = "An agent took a ticket and gave it to another one";
    const held = await look(probe, visitor, id);
    insist(held?.agentId === other.id, done, `a ticket that ${other.id} holds`, String(held?.agentId));
    const { contacts } = await probe.record(agent, visitor);
    const open = contacts.filter(({ endedAt }) => endedAt === null).map(({ agentId }) => agentId);
    insist(open.join() === other.id, done, `one contact that goes on, with ${other.id}`, open.join(", "));
  }),

  check("T5", "a chat that becomes a ticket, and a chat again", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.begin("Hello");
    await convert(probe, visitor, chat, formFor(visitor));
    const ticket = await look(probe, visitor, chat);
    await convert(probe, visitor, chat, { kind: "chat" });
    const again = await look(probe, visitor, chat);
    const done = "A chat was made a ticket, and then a chat again";
    insist(ticket?.kind === "ticket" && ticket.ticket, done, "a ticket of the same id", JSON.stringify(ticket));
    const isSame = again?.kind === "chat" && again.ticket?.reference === ticket.ticket.reference;
    insist(isSame, done, "a chat that keeps its reference", JSON.stringify(again));
    const { messages } = await probe.snapshot(visitor);
    const became = messages
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.type === "notice" && part.notice === "became" ? [part.kind] : []));
    insist(became.join() === "ticket,chat", done, "two notices: ticket, chat", became.join());
    await visitor.leave(chat);
  }),

  check("T6", "a complaint’s number, document and fingerprint", {}, async (probe) => {
    const visitor = await probe.visitor();
    const id = await leave(probe, visitor, "complaint");
    const complaint = (await look(probe, visitor, id))?.ticket?.complaint;
    const done = "A complaint was left";
    insist(complaint && complaint.number > 0, done, "a number in the register", JSON.stringify(complaint));
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(complaint.document)));
    const right = Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
    insist(complaint.fingerprint === right, done, `the fingerprint ${right}`, complaint.fingerprint);
  }),

  check("T7", "all that was said, and for whom", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.begin("<b>Remember this</b>");
    const done = "A conversation was asked for as a file";
    for (const format of ["text", "html", "json"]) {
      const answer = await visitor.transcript(chat, `?format=${format}&timeZone=UTC`);
      const text = await answer.clone().text();
      insist(answer.ok && text.includes("Remember this"), done, `what was said, as ${format}`, probe.seen(answer));
      const isText = format !== "html" || !text.includes("<b>");
      insist(isText, done, "no page in which typed words are more than text", probe.seen(answer));
    }
    const stranger = await probe.visitor();
    await probe.refused(await stranger.transcript(chat), "not-found", "Somebody else’s conversation was asked for");
    await visitor.leave(chat);
  }),

  check("T8", "a reference as it is typed", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const id = await leave(probe, visitor);
    const reference = (await look(probe, visitor, id))?.ticket?.reference ?? "";
    const typed = reference.toLowerCase().replaceAll("-", " ");
    const found = await agent.find(typed);
    insist(found?.conversationId === id, `The desk looked for "${typed}"`, `the ticket ${id}`, JSON.stringify(found));
  }),
];
