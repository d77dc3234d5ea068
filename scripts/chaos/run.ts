import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { createChance } from "./chance.ts";
import { Crew } from "./crew.ts";
import { planFaults, type FaultKind } from "./faults.ts";
import { differing, judge, type Verdict } from "./oracle.ts";
import { FaultProxy } from "./proxy.ts";
import { ChaosServer, SITE } from "./server.ts";
import { readStored } from "./stored.ts";
import { Trouble } from "./trouble.ts";

export interface ChaosOptions {
  seed: number;
  /** How long people type and things go wrong. */
  seconds: number;
  visitors: number;
  agents: number;
  /** Texts a second, of all together. */
  rate: number;
  /** How often the server is killed. */
  kills: number;
  /** Within how many seconds after the last fault everybody must see what is stored. */
  withinSeconds: number;
}

export interface ChaosResult {
  verdict: Verdict;
  typed: number;
  acknowledged: number;
  stored: number;
  faults: Readonly<Record<FaultKind, number>>;
  streams: number;
  resyncs: number;
  /** The longest that somebody was without a line, in milliseconds. */
  longestDownMs: number;
  /** After how many seconds everybody saw what is stored; null if not in time. */
  convergedSeconds: number | null;
  /** The longest that a killed server took until it listened again, in milliseconds. */
  slowestStartMs: number;
}

/** What a run may take on top of its own time, on a machine that is busy with other things. */
const PATIENCE_MS = 180_000;
const SIGNALS = ["SIGINT", "SIGTERM"];
/** The share of texts that agents type. */
const AGENTS_SHARE = 0.4;
const LOOK_EVERY_MS = 100;

/**
 * Lets people talk through a bad network to a server that is killed again and again, then judges what came of it.
 *
 * @throws Error if a process ends that should not, if it takes far too long, or if it is stopped by a signal
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const undo: (() => unknown)[] = [];
  const limitMs = (options.seconds + options.withinSeconds) * 1_000 + PATIENCE_MS;
  const late = pause(limitMs, undefined, { ref: false }).then((): never => {
    throw new Error(`the run was not over after ${limitMs / 1_000} s`);
  });
  const over = new AbortController();
  const stopped = Promise.race(SIGNALS.map((name) => once(process, name, over))).then((): never => {
    throw new Error("the run was stopped");
  });
  try {
    return await Promise.race([talk(options, undo), late, stopped]);
  } finally {
    over.abort();
    while (undo.length > 0) await undo.pop()?.();
  }
}

async function talk(options: ChaosOptions, undo: (() => unknown)[]): Promise<ChaosResult> {
  const { seed, seconds, rate, kills } = options;
  const visitors = names("v", options.visitors);
  const agents = names("a", options.agents);
  const server = await ChaosServer.open(agents);
  undo.push(() => server.close());
  const proxy = await FaultProxy.open(server.port, createChance(seed));
  undo.push(() => proxy.close());
  const [atDesk, onPages] = [new Crew(), new Crew()];
  undo.push(() => [atDesk, onPages].forEach((crew) => crew.stop()));

  const links = await Promise.all(agents.map((name) => server.linkFor(name)));
  const come = { do: "come", server: proxy.url, site: SITE } as const;
  await atDesk.carryOut({ ...come, seed, people: agents.map((name, at) => ({ name, link: links[at] ?? "" })) });
  await onPages.carryOut({ ...come, seed: seed + 1, people: visitors.map((name) => ({ name, link: null })) });

  await atDesk.carryOut({ do: "type", rate: rate * AGENTS_SHARE });
  await onPages.carryOut({ do: "type", rate: rate * (1 - AGENTS_SHARE) });
  const faults = planFaults({ ms: seconds * 1_000, kills }, createChance(seed + 2));
  const crews = [atDesk, onPages];
  const trouble = new Trouble({
    server,
    proxy,
    reopen: (share) => onPages.carryOut({ do: "reopen", share }),
    comeOnline: () => Promise.all(crews.map((crew) => crew.carryOut({ do: "come online" }))),
  });
  const [slowestStartMs] = await Promise.all([trouble.make(faults), pause(seconds * 1_000)]);
  await Promise.all(crews.map((crew) => crew.carryOut({ do: "type", rate: 0 })));

  const look = async () => [...(await onPages.look()), ...(await atDesk.look())];
  const convergedSeconds = await settle(
    async () => differing(readStored(server.database), await look()).length === 0,
    options.withinSeconds,
  );
  const views = await look();
  const records = [await onPages.report(), await atDesk.report()];
  await server.kill();
  const evidence = {
    typed: records.flatMap(({ typed }) => typed),
    acknowledged: records.flatMap(({ acknowledged }) => acknowledged),
    shownTwice: records.flatMap(({ shownTwice }) => shownTwice),
    stored: readStored(server.database),
    views,
  };
  return {
    verdict: judge(evidence),
    typed: evidence.typed.length,
    acknowledged: new Set(evidence.acknowledged).intersection(new Set(evidence.typed.map(({ id }) => id))).size,
    stored: evidence.stored.conversations.reduce((sum, { messages }) => sum + messages.length, 0),
    faults: countByKind(faults),
    streams: records.reduce((sum, { streams }) => sum + streams, 0),
    resyncs: records.reduce((sum, { resyncs }) => sum + resyncs, 0),
    longestDownMs: Math.max(...records.map(({ longestDownMs }) => longestDownMs)),
    convergedSeconds,
    slowestStartMs,
  };
}

/** Waits until everybody sees what is stored. Gives after how many seconds; null if not in time. */
async function settle(isSettled: () => Promise<boolean>, withinSeconds: number): Promise<number | null> {
  const calmAt = performance.now();
  const waited = () => (performance.now() - calmAt) / 1_000;
  while (waited() < withinSeconds) {
    if (await isSettled()) return waited();
    await pause(LOOK_EVERY_MS);
  }
  return null;
}

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
}

function countByKind(faults: readonly { kind: FaultKind }[]): ChaosResult["faults"] {
  const counts = {
    kill: 0,
    cut: 0,
    "half-open": 0,
    latency: 0,
    slow: 0,
    truncate: 0,
    "page-killed": 0,
    "network-back": 0,
  };
  for (const { kind } of faults) counts[kind] += 1;
  return counts;
}
