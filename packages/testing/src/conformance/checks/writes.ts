import { path } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { json } from "../probe.ts";
import { isSameJson, textsOf } from "../words.ts";

export const WRITES = [
  check("W1", "a write that is sent again", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = newId();
    const opening = path("conversation", { conversationId: chat });
    const message = path("message", { conversationId: chat, messageId: newId() });
    for (const [address, body] of [
      [opening, { kind: "chat" }],
      [message, { text: "Hello" }],
    ] as const) {
      const first = await visitor.put(address, body);
      await probe.accepted(first, "A new id was written", 201);
      const done = "The same id was written again with the same body";
      const second = await visitor.put(address, body);
      await probe.accepted(second, done, 200);
      const same = isSameJson(await json(second), await json(first));
      insist(same, done, `the first answer: ${probe.seen(first)}`, probe.seen(second));
    }
    const said = textsOf(await probe.told(visitor, chat)).filter((text) => text === "Hello").length;
    insist(said === 1, "A message was written twice under one id", "one message in the feed", `${said} of them`);
  }),

  check("W1", "a write that is sent many times at once", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const address = path("message", { conversationId: chat, messageId: newId() });
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.put(address, { text: "Hello" })));
    const done = "The same message was sent eight times at once";
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    insist(statuses.join() === "200,200,200,200,200,200,200,201", done, "one 201 and seven 200", statuses.join(", "));
    const said = textsOf(await probe.told(visitor, chat)).filter((text) => text === "Hello").length;
    insist(said === 1, done, "one message in the feed", `${said} of them`);
  }),

  check("W1", "a write that is sent again after 50 minutes", { clock: true }, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const address = path("message", { conversationId: chat, messageId: newId() });
    const first = await visitor.put(address, { text: "Hello" });
    await probe.turn(50 * 60_000);
    const second = await visitor.put(address, { text: "Hello" });
    const done = "The same id was written again after 50 minutes";
    await probe.accepted(second, done, 200);
    insist(
      isSameJson(await json(second), await json(first)),
      done,
      `the first answer: ${probe.seen(first)}`,
      probe.seen(second),
    );
  }),

  check("W2", "an id that is used for something else", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const messageId = newId();
    await visitor.say(chat, "Hello", messageId);
    const done = "The id of one message was used for another";
    const other = await visitor.put(path("message", { conversationId: chat, messageId }), { text: "Goodbye" });
    await probe.refused(other, "id-reused", done);
    const said = textsOf(await probe.told(visitor, chat)).slice(0, -1);
    insist(said.join() === "Hello", done, 'only "Hello" in the feed', `"${said.join('", "')}"`);
  }),

  check("W4", "a receipt and the stream", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = newId();
    const answers = [
      await visitor.put(path("conversation", { conversationId: chat }), { kind: "chat" }),
      await visitor.put(path("message", { conversationId: chat, messageId: newId() }), { text: "**Bold** words" }),
      await visitor.put(path("ending", { conversationId: chat, endingId: newId() }), { reason: "left" }),
    ];
    const told = await probe.told(visitor, chat);
    let at = 0;
    for (const answer of answers) {
      const { events } = await probe.accepted(answer, "Something was written");
      insist(events.length > 0, "Something was written", "a receipt with its events", probe.seen(answer));
      const travelled = told.slice(at, (at += events.length));
      const done = "A receipt was compared with the stream";
      insist(isSameJson(events, travelled), done, `the events ${JSON.stringify(travelled)}`, probe.seen(answer));
    }
  }),
];
