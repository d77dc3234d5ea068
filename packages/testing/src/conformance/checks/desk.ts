import { DeskEvent, Digest, Inbox, readAs } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { deskFeed } from "../desk-feed.ts";
import { excerpt } from "../wire.ts";

const DIGEST_MS = 30_000;

export const DESK = [
  check("D1", "the desk’s stream", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const { id: visitorId } = visitor.session.snapshot.visitor;
    const chat = await visitor.openChat();
    await visitor.say(chat, "Hello");
    const watch = await probe.watchDesk(agent);
    const done = "The desk’s stream was opened while a visitor waits";
    const { data } = await watch.until("inbox", done);
    const early = watch.arrived.some(({ event }) => event === "feed");
    insist(!early, done, "the inbox before any event", watch.story());
    const inbox = readAs(Inbox, data);
    insist(inbox, done, "an inbox of the schema `Inbox`", excerpt(JSON.stringify(data)));
    const listed = inbox.entries.some(({ conversation }) => conversation.id === chat);
    insist(listed, done, `the chat ${chat} in the inbox`, `${inbox.entries.length} others`);
    let at = inbox.heads[visitorId] ?? 0;
    const last = newId();
    for (const id of [newId(), newId(), last]) await visitor.say(chat, "Anybody?", id);
    for (let isLast = false; !isLast;) {
      const next = `${done}, and the visitor said three things more`;
      const frame = await watch.until("feed", next, (event) => event["visitorId"] === visitorId);
      const event = readAs(DeskEvent, frame.data);
      insist(event, next, "events of the schema `DeskEvent`", excerpt(JSON.stringify(frame.data)));
      insist(event.prev === at, next, `an event with prev ${at}`, `seq ${event.seq} with prev ${event.prev}`);
      at = event.seq;
      isLast = event.event.type === "message.added" && event.event.message.id === last;
    }
  }),

  check("D1", "the feed that fills a hole", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    for (const text of ["one", "two", "three"]) await visitor.say(chat, text);
    const all = (await deskFeed(probe, agent, visitor, 0)).map(({ seq }) => seq);
    const after = all[1] ?? 0;
    const rest = (await deskFeed(probe, agent, visitor, after)).map(({ seq }) => seq);
    const expected = all.slice(2).join(", ");
    insist(rest.join(", ") === expected, `A visitor’s feed was read after ${after}`, expected, rest.join(", "));
  }),

  check("D2", "the digest", { desk: true, time: DIGEST_MS + 1_000 }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const { id: visitorId } = visitor.session.snapshot.visitor;
    const chat = await visitor.openChat();
    await visitor.say(chat, "Hello");
    const watch = await probe.watchDesk(agent);
    await watch.until("inbox", "The desk’s stream was opened");
    const head = (await deskFeed(probe, agent, visitor, 0)).at(-1)?.seq ?? 0;
    const done = `The desk’s stream was followed for ${DIGEST_MS} ms`;
    const { data } = await probe.passing(DIGEST_MS, (extra) => watch.until("digest", done, undefined, extra));
    const told = readAs(Digest, data)?.heads[visitorId];
    insist(told === head, done, `a digest with ${head} for the visitor who waits`, String(told));
  }),
];
