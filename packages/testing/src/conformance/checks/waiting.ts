import { path, type Conversation, type Id } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import type { Probe } from "../probe.ts";

/** A chat as its visitor’s next session shows it. */
async function shown(probe: Probe, visitor: Visitor, chat: Id, done: string): Promise<Conversation> {
  const { conversations } = await probe.snapshot(visitor);
  const found = conversations.find(({ id }) => id === chat);
  insist(found, done, "the chat in the snapshot", `${conversations.length} others`);
  return found;
}

export const WAITING = [
  check("C8", "a chat that is begun beside one that waits", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    await visitor.openChat();
    await visitor.openChat();
    const told = await probe.told(visitor, chat);
    const notices = told
      .flatMap((event) => (event.type === "message.added" ? event.message.parts : []))
      .filter((part) => part.type === "notice" && part.notice === "same-place");
    const done = "Two more chats were opened while one waited";
    insist(notices.length === 1, done, "one notice `same-place`", `${notices.length}`);
  }),

  check("C9", "what a chat is about", {}, async (probe) => {
    const visitor = await probe.visitor();
    const [category] = visitor.session.snapshot.site.categories;
    if (!category) throw new NotSeen("the site has no categories; use one that has");
    const strange = { kind: "chat", category: `no-${category.id}`.slice(0, 63) };
    const answer = await visitor.put(path("conversation", { conversationId: newId() }), strange);
    await probe.refused(answer, "invalid-request", "A chat was opened about a category that the site does not have");
    const chat = await visitor.openChat(newId(), { category: category.id });
    const done = `A chat was opened about "${category.id}"`;
    const { category: kept } = await shown(probe, visitor, chat, done);
    insist(kept === category.id, done, category.id, String(kept));
  }),

  check("Q8", "a call that is asked for and cancelled", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const { callBackWindows } = (await probe.snapshot(visitor)).site;
    const window = callBackWindows.at(-1);
    if (!window) throw new NotSeen("the site calls nobody back; use one that does");
    const { waitingSince } = await shown(probe, visitor, chat, "A chat was opened");
    const call = { phone: "+1 555 010 0000", timeZone: "UTC", ...window };
    const ask = (body: object) => visitor.put(path("callBack", { conversationId: chat, callBackId: newId() }), body);
    const between = { ...call, from: window.from + 1, to: window.to + 1 };
    await probe.refused(await ask(between), "window-gone", "A call was asked for at a time that is not offered");
    const done = "A call was asked for at a time that is offered";
    await probe.accepted(await ask(call), done, 201);
    const asked = await shown(probe, visitor, chat, done);
    insist(asked.callBack?.state === "asked", done, "a call that is `asked`", JSON.stringify(asked.callBack));
    insist(asked.waitingSince === waitingSince, done, "the place as before", `since ${asked.waitingSince}`);
    await visitor.cancelCallBack(chat);
    const { callBack } = await shown(probe, visitor, chat, done);
    insist(callBack?.state === "cancelled", `${done} and cancelled`, "`cancelled`", JSON.stringify(callBack));
  }),

  check("Q9", "a letter for one’s turn", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const done = "A letter was asked for";
    for (const email of [EMAIL, `other.${EMAIL}`, null]) {
      await visitor.askTurnLetter(chat, email);
      const { turnEmail } = await shown(probe, visitor, chat, done);
      insist(turnEmail === email, `${done} to ${email ?? "nobody"}`, String(email), String(turnEmail));
    }
  }),

  check("Q9", "a letter that is not needed any more", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    await visitor.askTurnLetter(chat, EMAIL);
    await agent.take(chat);
    const done = "A letter was asked for, and an agent took the chat";
    const { turnEmail } = await shown(probe, visitor, chat, done);
    insist(turnEmail === null, done, "no letter any more", String(turnEmail));
    const late = await visitor.put(path("turnLetter", { conversationId: chat, turnLetterId: newId() }), {
      email: EMAIL,
    });
    await probe.refused(late, "wrong-state", "A letter was asked for while an agent held the chat");
  }),

  check("N5", "an incident that is followed", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const follow = (incidentId: string) =>
      visitor.put(path("incidentFollow", { incidentId, followId: newId() }), { following: true, email: null });
    await probe.refused(await follow(newId()), "not-found", "An incident was followed that the site does not have");
    const incidentId = await agent.tell({ title: "Conformance: nothing happened", severity: "info" });
    try {
      await probe.accepted(await follow(incidentId), "An incident was followed as the first thing of a visitor", 201);
      const done = "An incident was followed";
      const { follows } = await probe.snapshot(visitor);
      insist(follows.includes(incidentId), done, `${incidentId} in the snapshot`, follows.join(", "));
      await visitor.follow(incidentId, { following: false });
      const { follows: after } = await probe.snapshot(visitor);
      insist(!after.includes(incidentId), `${done}, and no longer`, "none in the snapshot", after.join(", "));
    } finally {
      await agent.tell({ title: "Conformance: nothing happened", severity: "info", phase: "resolved" }, incidentId);
    }
    await probe.refused(await follow(incidentId), "wrong-state", "An incident was followed that is over");
  }),
];

/** Nobody reads letters there: the name is reserved (RFC 2606). */
const EMAIL = "conformance@customer.invalid";
