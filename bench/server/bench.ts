import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres, startPostgres } from "../../scripts/postgres.ts";
import { buildServer, type Program } from "./build.ts";
import { Generator } from "./generator.ts";
import type { Outcome, Target } from "./load.ts";
import { Measured } from "./measured.ts";
import { measureMemory } from "./memory.ts";
import { figure, shown, type Figure } from "../numbers.ts";
import { Warmline } from "./warmline.ts";

const BARE = join(import.meta.dirname, "bare.ts");
const WRITERS = 1_000;
const PER_SECOND = 200;
const PACE_SECONDS = 4;
const FLOOD_SECONDS = 2;
const FLOOD_CONNECTIONS = 128;
const REPETITIONS = 5;

/** A server that is compared, and what it was asked for. */
interface Contender {
  name: string;
  server: Measured;
  target: Target;
}

/** What one contender gave in all repetitions. */
interface Result {
  p50: Figure;
  p99: Figure;
  perSecond: Figure;
  perCore: Figure;
  /** The share of a core that the load generator used. */
  generator: Figure;
}

/** Measures a real server beside what it could cost at least, all in one run, and prints one table. */
export async function benchServer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-bench-"));
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const program = await buildServer();
    const generator = new Generator();
    undo.push(() => generator.stop());
    const contenders = await open(program, folder, undo);
    const results = await compare(generator, contenders);
    for (const { server } of contenders) server.stop();
    const memory = await measureMemory(program, generator);
    const where = `${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
    process.stdout.write(
      `\n${where}; median of ${REPETITIONS} (least–most)\n\n${table(contenders, results)}\n${memory}\n`,
    );
  } finally {
    while (undo.length > 0) await undo.pop()?.();
  }
}

async function open(program: Program, folder: string, undo: (() => unknown)[]): Promise<Contender[]> {
  const warmline = await Warmline.start(program);
  undo.push(() => warmline.stop());
  const target = await warmline.target(WRITERS);
  const bare = async (name: string, ...args: string[]): Promise<Contender> => {
    const server = await Measured.start(program.probe, [BARE, ...args], /listening on \d+\n/);
    undo.push(() => server.stop());
    const port = Number(/listening on (\d+)/.exec(server.output)?.[1]);
    return { name, server, target: { ...target, port, stream: { path: "/", token: "" } } };
  };
  const copy = warmline.copyTo(join(folder, "copy"));
  return [
    await bare("bare SSE echo, no store"),
    await bare("the same, one commit per message", "--database", copy),
    { name: "Warmline on SQLite", server: warmline.server, target },
    ...(await onPostgres(program, undo)),
  ];
}

async function onPostgres(program: Program, undo: (() => unknown)[]): Promise<Contender[]> {
  const bin = findPostgres();
  if (bin === null) return [];
  const postgres = await startPostgres(bin);
  undo.push(() => postgres.stop());
  const warmline = await Warmline.start(program, ["--database", postgres.url]);
  undo.push(() => warmline.stop());
  const target = await warmline.target(WRITERS);
  return [{ name: "Warmline on PostgreSQL", server: warmline.server, target }];
}

/** All contenders take turns, so that what else the machine does meets each of them. */
async function compare(generator: Generator, contenders: readonly Contender[]): Promise<Result[]> {
  const runs = contenders.map((): { paced: Outcome; flooded: Outcome; cpuSeconds: number }[] => []);
  for (let repetition = -1; repetition < REPETITIONS; repetition += 1) {
    // The first round warms up.
    const seconds = repetition < 0 ? 1 : 0;
    for (const [at, { server, target }] of contenders.entries()) {
      const paced = await generator.carryOut({
        do: "pace",
        target,
        perSecond: PER_SECOND,
        seconds: seconds || PACE_SECONDS,
      });
      const before = await server.usage();
      const flooded = await generator.carryOut({
        do: "flood",
        target,
        connections: FLOOD_CONNECTIONS,
        seconds: seconds || FLOOD_SECONDS,
      });
      const { cpu } = await server.usage();
      const cpuSeconds = (cpu.user + cpu.system - before.cpu.user - before.cpu.system) / 1e6;
      for (const { posted, refused, heard } of [paced, flooded]) {
        if (refused > 0 || heard < posted)
          throw new Error(`${refused} posts were refused, ${heard} of ${posted} heard`);
      }
      if (repetition >= 0) runs[at]?.push({ paced, flooded, cpuSeconds });
    }
  }
  return runs.map((own) => ({
    p50: figure(own.map(({ paced }) => paced.p50)),
    p99: figure(own.map(({ paced }) => paced.p99)),
    perSecond: figure(own.map(({ flooded }) => flooded.posted / flooded.seconds)),
    perCore: figure(own.map(({ flooded, cpuSeconds }) => flooded.posted / cpuSeconds)),
    generator: figure(own.map(({ flooded }) => flooded.cpuSeconds / flooded.seconds)),
  }));
}

function table(contenders: readonly Contender[], results: readonly Result[]): string {
  const [echo] = results;
  const times = (mine: Figure, floor: Figure | undefined) => `${(mine.median / (floor?.median ?? 1)).toFixed(2)} ×`;
  return results
    .map(({ p50, p99, perSecond, perCore, generator }, at) =>
      [
        contenders[at]?.name,
        `  post → event at ${PER_SECOND}/s, p50   ${shown(p50, 2)} ms, ${times(p50, echo?.p50)} the bare echo`,
        `  post → event at ${PER_SECOND}/s, p99   ${shown(p99, 2)} ms, ${times(p99, echo?.p99)} the bare echo`,
        `  messages a second             ${shown(perSecond)}`,
        `  messages a second and core    ${shown(perCore)}`,
        `  load generator                ${shown(generator, 2)} of a core`,
      ].join("\n"),
    )
    .join("\n");
}
