import { LIMITS, path, type Conversation, type Id } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import type { Probe } from "../probe.ts";
import { textsOf } from "../words.ts";

const to = (conversationId: Id) => path("message", { conversationId, messageId: newId() });

async function marksOf(probe: Probe, visitor: Visitor, chat: Id): Promise<Conversation["marks"]["visitor"]> {
  const told = await probe.told(visitor, chat);
  const last = told.findLast((event) => event.type === "conversation.changed" && event.conversation.id === chat);
  insist(last?.type === "conversation.changed", "A chat’s feed was read", "its `conversation.changed`", "none");
  return last.conversation.marks.visitor;
}

export const WRITTEN = [
  check("W5", "what a refused write leaves behind", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const ending = path("ending", { conversationId: chat, endingId: newId() });
    const writes: [address: string, body: object][] = [
      [to(chat), { text: " \n" }],
      [to(chat), { text: 7 }],
      [to(newId()), { text: "To nowhere" }],
      [ending, { reason: "solved" }],
      [path("conversation", { conversationId: newId() }), { kind: "call" }],
    ];
    for (const [address, body] of writes) {
      const answer = await visitor.put(address, body);
      insist(!answer.ok, "A write that must be refused was sent", "a refusal", probe.seen(answer));
    }
    const told = await probe.told(visitor, chat);
    const done = "Five writes that must be refused were sent to a new chat";
    const said = textsOf(told).length;
    insist(said === 1, done, "no message but a last word in the feed", `${said} messages`);
    const changes = told.flatMap((event) => (event.type === "conversation.changed" ? [event.conversation] : []));
    const left = changes.every(({ id, state }) => id === chat && state === "waiting");
    insist(left, done, "only the chat, waiting", changes.map(({ id, state }) => `${id} ${state}`).join(", "));
  }),

  check("W6", "a visitor’s marks", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    await visitor.say(chat, "Hello");
    const address = path("marks", { conversationId: chat });
    const far = { delivered: 1_000_000, read: 1_000_000 };
    await probe.accepted(await visitor.put(address, far), "Marks were set beyond the last event", 200);
    const high = await marksOf(probe, visitor, chat);
    const right = high.read >= 1 && high.read < 100 && high.delivered >= high.read && high.delivered < 100;
    insist(right, "Marks were set to a million after two events", "marks at what there is", JSON.stringify(high));
    await probe.accepted(await visitor.put(address, { delivered: 0, read: 0 }), "Marks were set back", 200);
    const after = await marksOf(probe, visitor, chat);
    const grown = after.read >= high.read && after.delivered >= high.delivered;
    insist(grown, "Marks were set back to 0", `marks that stay at ${JSON.stringify(high)}`, JSON.stringify(after));
  }),

  check("W7", "unknown fields", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const writes: [what: string, address: string, body: object][] = [
      ["a message", to(chat), { text: "Hello", admin: true }],
      ["a conversation", path("conversation", { conversationId: newId() }), { kind: "chat", priority: 1 }],
      ["an end", path("ending", { conversationId: chat, endingId: newId() }), { reason: "left", note: "" }],
      ["marks", path("marks", { conversationId: chat }), { delivered: 0, read: 0, seen: 0 }],
      ["typing", path("typing", { conversationId: chat }), { typing: true, text: "He" }],
    ];
    for (const [what, address, body] of writes)
      await probe.refused(
        await visitor.put(address, body),
        "invalid-request",
        `An unknown field was sent with ${what}`,
      );
    const handshake = await probe.handshake({ referrer: "https://www.example.com/" });
    await probe.refused(handshake, "invalid-request", "An unknown field was sent with a handshake");
  }),

  check("W8", "the length of a text", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const longest = "🙂".repeat(LIMITS.text / 2);
    const right = await visitor.put(to(chat), { text: longest });
    await probe.accepted(right, `A text of ${LIMITS.text} UTF-16 code units was sent`, 201);
    for (const text of [`${longest}!`, "x".repeat(LIMITS.text + 1)])
      await probe.refused(
        await visitor.put(to(chat), { text }),
        "too-large",
        `A text of ${text.length} code units was sent`,
      );
  }),

  check("W8", "the size of a body", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const body = JSON.stringify({ text: "Hello" });
    const send = (size: number) =>
      probe.fetch(to(chat), {
        method: "PUT",
        body: body.padEnd(size, " "),
        headers: { "Content-Type": "application/json" },
        token: visitor.token,
      });
    const most = LIMITS.bodyBytes;
    await probe.accepted(await send(most), `A body of ${most} bytes was sent`, 201);
    await probe.refused(await send(most + 1), "too-large", `A body of ${most + 1} bytes was sent`);
  }),
];
