import { path, readMoment } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { excerpt } from "../wire.ts";

export const MOMENTS = [
  check("F8", "the moments on a new stream", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const watch = await probe.watch(visitor);
    await watch.until("moment", "A stream was opened by a visitor who waits, and a moment was awaited");
    const last = newId();
    await visitor.say(chat, "That is all", last);
    await watch.upTo(last);
    for (const { id, data } of watch.arrived.filter(({ event }) => event === "moment")) {
      const done = "A moment was read";
      insist(id === undefined, done, "a frame without an id", `the id "${id ?? ""}"`);
      insist(readMoment(data), done, "a body of the schema `Moment`", excerpt(JSON.stringify(data)));
    }
  }),

  check("F8", "typing", { desk: true }, async (probe) => {
    const visitor = await probe.visitor();
    const agent = await probe.agent();
    const chat = await visitor.openChat();
    await agent.take(chat);
    const watch = await probe.watch(visitor);
    await watch.next("A stream was opened, and its first frame was awaited");
    const typing = await agent.put(path("deskTyping", { conversationId: chat }), { typing: true });
    insist(typing.status === 204, "An agent typed", "204", probe.seen(typing));
    const done = "An agent typed, and the visitor’s stream was read";
    const { data, id } = await watch.until("moment", done, ({ type }) => type === "typing");
    const moment = readMoment(data);
    const ends = moment?.type === "typing" && moment.expiresAt > moment.asOf && id === undefined;
    insist(ends, done, "a moment without an id that ends after it began", excerpt(JSON.stringify(data)));
    const again = await probe.watch(visitor);
    const last = newId();
    await visitor.say(chat, "That is all", last);
    await again.upTo(last);
    const replayed = again.arrived.some((frame) => frame.data["type"] === "typing");
    insist(!replayed, "An agent typed, and a stream was opened afterwards", "no typing on it", again.story());
  }),
];
