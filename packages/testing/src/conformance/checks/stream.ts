import { Heartbeat, Hello, LIMITS, readAs } from "@warmline/protocol";
import { check } from "../check.ts";
import { insist } from "../findings.ts";

export const STREAM = [
  check("F4", "the first frame", {}, async (probe) => {
    const visitor = await probe.visitor();
    const began = performance.now();
    const watch = await probe.watch(visitor);
    const first = await watch.next("A stream was opened, and its first frame was awaited");
    const ms = Math.round(performance.now() - began);
    const done = "A stream was opened";
    insist(first?.event === "hello", done, "`hello` as the first frame", watch.story());
    insist(readAs(Hello, first.data), done, "`hello` of its schema", JSON.stringify(first.data));
    insist(ms <= LIMITS.helloMs, done, `the first frame within ${LIMITS.helloMs} ms`, `it after ${ms} ms`);
  }),

  check("F4", "the heartbeat", { time: LIMITS.heartbeatMs + 1_000 }, async (probe) => {
    const visitor = await probe.visitor();
    const watch = await probe.watch(visitor);
    await watch.next("A stream was opened, and its first frame was awaited");
    const done = `A stream was followed for ${LIMITS.heartbeatMs} ms`;
    const { data } = await probe.passing(LIMITS.heartbeatMs, (extra) =>
      watch.until("heartbeat", done, undefined, extra),
    );
    insist(readAs(Heartbeat, data), done, "`heartbeat` of its schema", JSON.stringify(data));
  }),
];
