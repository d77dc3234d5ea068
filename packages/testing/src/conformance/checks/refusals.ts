import { ERROR_CODES, ERRORS, path, Problem, readAs, type ErrorCode } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import { json, type Probe } from "../probe.ts";

const MINUTE_MS = 60_000;
const WRITES_A_MINUTE = 300;
const TICKETS_AN_HOUR = 10;
const MOST_STREAMS = 20;

function isCode(code: string): code is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(code);
}

/** A refusal with its code from the list, and with the status of that code. */
async function isProblem(probe: Probe, answer: Response, done: string, code: ErrorCode): Promise<void> {
  const type = answer.headers.get("Content-Type") ?? "none";
  insist(
    type.startsWith("application/problem+json"),
    done,
    "`application/problem+json`",
    `${type} from ${probe.seen(answer)}`,
  );
  const problem = readAs(Problem, await json(answer));
  insist(problem && isCode(problem.code), done, "a problem with a `code` from the list", probe.seen(answer));
  const { status } = ERRORS[problem.code];
  const agree = answer.status === status && problem.status === status;
  insist(agree, done, `the status ${status} of ${problem.code}`, probe.seen(answer));
  insist(problem.code === code, done, code, probe.seen(answer));
}

async function isSlowedDown(probe: Probe, answer: Response, done: string): Promise<void> {
  await probe.refused(answer, "too-many-requests", done);
  const wait = Number(answer.headers.get("Retry-After") ?? Number.NaN);
  insist(
    Number.isInteger(wait) && wait > 0,
    done,
    "`Retry-After` in whole seconds",
    `${answer.headers.get("Retry-After")} from ${probe.seen(answer)}`,
  );
}

export const REFUSALS = [
  check("R1", "the shape of refusals", {}, async (probe) => {
    const visitor = await probe.visitor();
    const address = path("message", { conversationId: newId(), messageId: newId() });
    const send = (body: string, type = "application/json") =>
      probe.fetch(address, { method: "PUT", body, headers: { "Content-Type": type }, token: visitor.token });
    await isProblem(probe, await probe.fetch("/v1/nothing"), "An unknown address was asked", "not-found");
    await isProblem(probe, await send('{"text":'), "JSON that ends too early was sent", "malformed-json");
    await isProblem(
      probe,
      await send("text=Hi", "text/plain"),
      "A body that is no JSON was sent",
      "unsupported-media-type",
    );
    const unknown = await probe.fetch(path("session"), {
      method: "POST",
      json: { site: "no-such-site", locale: "en" },
    });
    await isProblem(probe, unknown, "A session was asked for at an unknown site", "unknown-site");
    const cursor = await probe.fetch("/v1/stream?cursor=here", { token: visitor.token });
    await isProblem(probe, cursor, "A stream was opened from a cursor that is none", "invalid-request");
  }),

  check("R2", "a visitor who writes without end", {}, async (probe) => {
    const visitor = await probe.visitor();
    const conversationId = await visitor.openChat();
    const began = performance.now();
    let stored = 1;
    let slowed: Response | undefined;
    while (!slowed && stored <= WRITES_A_MINUTE * 2 + 100) {
      const addresses = Array.from({ length: 50 }, () => path("message", { conversationId, messageId: newId() }));
      const answers = await Promise.all(addresses.map((address) => visitor.put(address, { text: "Hello" })));
      stored += answers.filter(({ ok }) => ok).length;
      slowed = answers.find(({ ok }) => !ok);
      if (performance.now() - began > MINUTE_MS) throw new NotSeen("it is too far away to write 300 times in a minute");
    }
    const done = `A visitor wrote ${stored} times in ${Math.round(performance.now() - began)} ms`;
    insist(slowed, done, `to be slowed down after ${WRITES_A_MINUTE}`, "every write accepted");
    await isSlowedDown(probe, slowed, done);
    insist(stored >= WRITES_A_MINUTE, done, `${WRITES_A_MINUTE} writes before the first refusal`, probe.seen(slowed));
    const other = await probe.visitor();
    await other.openChat();
    await probe.endAtDesk(conversationId);
  }),

  check("R2", "a visitor with many streams", {}, async (probe) => {
    const visitor = await probe.visitor();
    for (let i = 1; i <= MOST_STREAMS; i += 1) await probe.watch(visitor);
    const one = await probe.fetch(`/v1/stream?cursor=${visitor.session.cursor}`, { token: visitor.token });
    await isSlowedDown(probe, one, `A visitor opened a stream, number ${MOST_STREAMS + 1}`);
  }),

  check("R2", "a visitor with many tickets", {}, async (probe) => {
    const visitor = await probe.visitor();
    const [category] = visitor.session.snapshot.site.categories;
    if (!category) throw new NotSeen("the site takes no tickets; use one that has a category");
    const form = { kind: "ticket", category: category.id, details: "", name: null };
    const leave = (i: number) =>
      visitor.put(path("conversation", { conversationId: newId() }), {
        ...form,
        gist: `Question ${i}`,
        email: `conformance-${i}@customer.invalid`,
      });
    for (let i = 1; i <= TICKETS_AN_HOUR; i += 1)
      await probe.accepted(await leave(i), `A visitor left a ticket, number ${i}`, 201);
    await isSlowedDown(probe, await leave(0), `A visitor left a ticket, number ${TICKETS_AN_HOUR + 1}`);
  }),
];
