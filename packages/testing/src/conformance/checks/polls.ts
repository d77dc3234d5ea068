import { path, readMoment } from "@warmline/protocol";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import type { Watch } from "../watch.ts";

const WAIT_MS = 2_000;

/** Reads a poll to its end. Returns what it brought, in words that compare. */
async function whole(watch: Watch, done: string): Promise<string[]> {
  const said: string[] = [];
  for (let frame = await watch.next(done); frame; frame = await watch.next(done))
    said.push(frame.event === "feed" ? String(frame.data["seq"]) : frame.event);
  return said;
}

function isPresent({ arrived }: Watch): boolean {
  const moments = arrived.filter(({ event }) => event === "moment").map(({ data }) => readMoment(data)?.type);
  return moments.includes("wait") && moments.includes("site");
}

/** Reads a poll until it has told the present moments. */
async function present(watch: Watch, done: string): Promise<void> {
  while (!isPresent(watch)) await watch.until("moment", done);
}

export const POLLS = [
  check("F9", "a poll with something new", {}, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const told = (await probe.told(visitor, chat)).map(({ seq }) => String(seq));
    const done = "A poll was asked for, and read to its end";
    const watch = await probe.poll(visitor, 25);
    const said = await whole(watch, done);
    const right = said[0] === "hello" && said.filter((word) => /^\d+$/.test(word)).join() === told.join();
    insist(right, done, `\`hello\` and the events ${told.join(", ")}`, watch.story());
    insist(isPresent(watch), done, "the present moments, `wait` and `site`", watch.story());
  }),

  check("F9", "a poll that waits for news", { alone: true }, async (probe) => {
    const visitor = await probe.visitor();
    const watch = await probe.poll(visitor, 25);
    await present(watch, "A poll was asked for with nothing new");
    await visitor.openChat();
    const done = "A poll waited, a chat was opened, and the poll was read to its end";
    insist((await whole(watch, done)).length > 0, done, "something new, and the end", watch.story());
  }),

  check("F9", "a poll without news", { time: WAIT_MS, alone: true }, async (probe) => {
    const visitor = await probe.visitor();
    const watch = await probe.poll(visitor, WAIT_MS / 1_000);
    await present(watch, "A poll was asked for with nothing new");
    const done = `A poll was left to itself for ${WAIT_MS} ms`;
    await probe.passing(WAIT_MS, async (extra) => {
      const frame = await watch.next(done, extra);
      insist(frame === null, done, "the end", watch.story());
    });
  }),

  check("F9", "a wait that is too long", {}, async (probe) => {
    const visitor = await probe.visitor();
    const address = `${path("stream")}?cursor=${encodeURIComponent(visitor.session.cursor)}&wait=26`;
    const answer = await probe.fetch(address, { token: visitor.token });
    await probe.refused(answer, "invalid-request", "A poll was asked for that waits 26 seconds");
  }),
];
