import { formatCursor, parseCursor, readAs, Resync } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import { deskFeed } from "../desk-feed.ts";

const rising = (seqs: readonly number[]) => seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] ?? 0));

export const FEED = [
  check("F1", "the numbers on a visitor’s stream", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    await Promise.all(Array.from({ length: 12 }, (_, i) => visitor.say(chat, `word ${i}`)));
    const last = newId();
    await visitor.say(chat, "That is all", last);
    const watch = await probe.watch(visitor);
    await watch.upTo(last);
    const frames = watch.arrived.filter(({ event }) => event === "feed");
    for (const { id, data } of frames) {
      const seq = Number(data["seq"]);
      const cursor = formatCursor(parseCursor(visitor.session.cursor).epoch, seq);
      insist(id === cursor, `The event ${seq} was read`, `the frame’s id "${cursor}"`, `"${id ?? ""}"`);
    }
  }),

  check("F1", "that no number is left out", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    await Promise.all(Array.from({ length: 6 }, (_, i) => visitor.say(chat, `word ${i}`)));
    await agent.take(chat);
    await agent.say(chat, "Here I am");
    const seqs = (await deskFeed(probe, agent, visitor, 0)).map(({ seq }) => seq);
    const right = seqs.length >= 8 && seqs.every((seq, index) => seq === index + 1);
    insist(right, "A visitor’s feed was read at the desk from its beginning", "1, 2, 3 …", seqs.join(", "));
  }),

  check("F2", "a stream from its cursor", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    for (const text of ["one", "two", "three"]) await visitor.say(chat, text);
    const all = (await probe.told(visitor, chat)).map(({ seq }) => seq);
    const { epoch } = parseCursor(visitor.session.cursor);
    for (const seq of all.slice(0, 3)) {
      const watch = await probe.watch(visitor, formatCursor(epoch, seq));
      const last = newId();
      await visitor.say(chat, "And then", last);
      const came = (await watch.upTo(last)).map((event) => event.seq);
      await watch.close();
      const expected = [...all.slice(all.indexOf(seq) + 1), ...came.slice(-1)];
      all.push(came.at(-1) ?? 0);
      const done = `A stream was opened from ${epoch}:${seq}, and one more message said`;
      insist(came.join() === expected.join(), done, `the events ${expected.join(", ")}`, came.join(", "));
    }
  }),

  check("F2", "streams that begin amid many writes", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const last = newId();
    const began: Promise<number[]>[] = [];
    const read = async () => (await (await probe.watch(visitor)).upTo(last)).map(({ seq }) => seq);
    const writes = Array.from({ length: 24 }, (_, i) => {
      if (i % 8 === 3) began.push(read());
      return visitor.say(chat, `word ${i}`);
    });
    await Promise.all(writes);
    await visitor.say(chat, "That is all", last);
    const whole = await read();
    const done = "Streams were opened from the beginning while 24 messages were being written";
    insist(
      rising(whole) && whole.length >= 26,
      done,
      "25 messages and the chat’s beginning, in order",
      whole.join(", "),
    );
    for (const seqs of await Promise.all(began))
      insist(seqs.join() === whole.join(), done, `the events ${whole.join(", ")} on each`, seqs.join(", "));
  }),

  check("F3", "a cursor that the feed cannot go on from", {}, async (probe) => {
    const visitor = await probe.visitor();
    await visitor.openChat();
    const { epoch } = parseCursor(visitor.session.cursor);
    for (const cursor of ["another-epoch:0", formatCursor(epoch, 9_999)]) {
      const done = `A stream was opened from ${cursor}, which is not in the feed`;
      const watch = await probe.watch(visitor, cursor);
      const frame = await watch.until("resync", done);
      insist(readAs(Resync, frame.data), done, "resync with a reason of the schema", JSON.stringify(frame.data));
      const after = await watch.next(`${done}, and read to its end`);
      insist(after === null, done, "the stream’s end after `resync`", watch.story());
    }
  }),
];
