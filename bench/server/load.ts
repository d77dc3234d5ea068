import { setTimeout as pause } from "node:timers/promises";
import { uuidv7 } from "../../packages/protocol/src/uuid.ts";
import { Exchange, follow, putRequest } from "./exchange.ts";
import { quantile } from "../numbers.ts";

/** A server under load: who writes to it, and the stream on which the other party sees all of it. */
export interface Target {
  port: number;
  writers: readonly { token: string; conversationId: string }[];
  stream: { path: string; token: string };
}

/** What the load generator is to do. */
export type Job =
  /** Post at an even pace and take the time until each event is on the stream. */
  | { do: "pace"; target: Target; perSecond: number; seconds: number }
  /** Post as fast as so many connections go. */
  | { do: "flood"; target: Target; connections: number; seconds: number }
  /** Open a stream per address and hold all of them. */
  | { do: "hold"; port: number; streams: readonly { path: string; token: string }[] }
  | { do: "let go" };

export interface Outcome {
  /** How many posts were stored. */
  posted: number;
  /** How many were answered otherwise. */
  refused: number;
  /** How many events came on the stream. */
  heard: number;
  seconds: number;
  /** What this process itself used, in seconds. */
  cpuSeconds: number;
  /** From post to event, in milliseconds. */
  p50: number;
  p99: number;
}

const CREATED = 201;
const MESSAGE = /"message":\{"id":"([0-9a-f-]{36})"/g;
const MESSAGE_LENGTH = '"message":{"id":""'.length + 36;
const LAST_EVENT_MS = 10_000;
const PACED_CONNECTIONS = 16;
const STREAMS_AT_ONCE = 50;

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** Posts to a target, one writer after another, and hears what comes on its stream. */
class Run {
  readonly #target: Target;
  readonly #sent = new Map<string, number>();
  readonly #took: number[] = [];
  readonly #statuses = { posted: 0, refused: 0 };
  #next = 0;
  #tail = "";
  #heard = 0;

  constructor(target: Target) {
    this.#target = target;
  }

  hear(text: string): void {
    const now = performance.now();
    const words = this.#tail + text;
    // What the network cuts in two is found once its other half is here; what is found twice counts once.
    this.#tail = words.slice(-MESSAGE_LENGTH);
    for (const [, id = ""] of words.matchAll(MESSAGE)) {
      const sent = this.#sent.get(id);
      if (sent === undefined) continue;
      this.#sent.delete(id);
      this.#heard += 1;
      this.#took.push(now - sent);
    }
  }

  async post(exchange: Exchange): Promise<void> {
    const { writers } = this.#target;
    this.#next = (this.#next + 1) % writers.length;
    const writer = writers[this.#next];
    if (writer === undefined) throw new Error("nobody writes");
    const id = uuidv7(Date.now(), random);
    const path = `/v1/conversations/${writer.conversationId}/messages/${id}`;
    this.#sent.set(id, performance.now());
    const status = await exchange.ask(
      putRequest(path, writer.token, '{"text":"The lamp in my room does not light any more."}'),
    );
    this.#statuses[status === CREATED ? "posted" : "refused"] += 1;
  }

  async outcome(seconds: number, cpu: NodeJS.CpuUsage): Promise<Outcome> {
    const until = performance.now() + LAST_EVENT_MS;
    while (this.#heard < this.#statuses.posted && performance.now() < until) await pause(5);
    const took = this.#took.sort((a, b) => a - b);
    return {
      ...this.#statuses,
      heard: this.#heard,
      seconds,
      cpuSeconds: (cpu.user + cpu.system) / 1e6,
      p50: quantile(took, 0.5),
      p99: quantile(took, 0.99),
    };
  }
}

async function pace({ target, perSecond, seconds }: Extract<Job, { do: "pace" }>): Promise<Outcome> {
  return under(target, PACED_CONNECTIONS, async (run, free) => {
    const begun = performance.now();
    const posts: Promise<void>[] = [];
    while (performance.now() < begun + seconds * 1_000) {
      const due = ((performance.now() - begun) / 1_000) * perSecond;
      // While all connections are busy the next post waits: that is the server’s delay.
      while (posts.length < due && free.length > 0) posts.push(postBy(run, free));
      await pause(1);
    }
    await Promise.all(posts);
  });
}

async function postBy(run: Run, free: Exchange[]): Promise<void> {
  const exchange = free.pop();
  if (exchange === undefined) return;
  await run.post(exchange);
  free.push(exchange);
}

async function flood({ target, connections, seconds }: Extract<Job, { do: "flood" }>): Promise<Outcome> {
  return under(target, connections, async (run, free) => {
    const until = performance.now() + seconds * 1_000;
    await Promise.all(
      free.map(async (exchange) => {
        while (performance.now() < until) await run.post(exchange);
      }),
    );
  });
}

async function under(
  target: Target,
  connections: number,
  work: (run: Run, exchanges: Exchange[]) => Promise<void>,
): Promise<Outcome> {
  const run = new Run(target);
  const stream = await follow(target.port, target.stream.path, target.stream.token, (text) => run.hear(text));
  const exchanges = await Promise.all(Array.from({ length: connections }, () => Exchange.open(target.port)));
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work(run, [...exchanges]);
  const outcome = await run.outcome((performance.now() - begun) / 1_000, process.cpuUsage(cpu));
  for (const exchange of exchanges) exchange.close();
  stream.close();
  return outcome;
}

class Generator {
  readonly #held: { close(): void }[] = [];

  async carryOut(job: Job): Promise<Outcome | null> {
    switch (job.do) {
      case "pace":
        return pace(job);
      case "flood":
        return flood(job);
      case "hold":
        await this.#hold(job);
        return null;
      case "let go":
        for (const stream of this.#held.splice(0)) stream.close();
        return null;
    }
  }

  async #hold({ port, streams }: Extract<Job, { do: "hold" }>): Promise<void> {
    for (let at = 0; at < streams.length; at += STREAMS_AT_ONCE) {
      const some = streams.slice(at, at + STREAMS_AT_ONCE);
      this.#held.push(
        ...(await Promise.all(some.map(({ path, token }) => follow(port, path, token, () => undefined)))),
      );
    }
  }
}

const generator = new Generator();
process.on("message", (job: Job) => void generator.carryOut(job).then((outcome) => process.send?.({ outcome })));
process.on("disconnect", () => process.exit(1));
