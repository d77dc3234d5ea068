import type { Program } from "./build.ts";
import type { Generator } from "./generator.ts";
import { figure, shown } from "../numbers.ts";
import { Warmline } from "./warmline.ts";

const STREAMS = 2_000;
const WARM_UP_STREAMS = 100;
const REPETITIONS = 3;

/** What one server used, in bytes. */
interface Used {
  resident: number;
  heapPerStream: number;
  residentPerStream: number;
}

/** Measures what an idle server and an idle stream cost in memory. Gives lines of the table. */
export async function measureMemory(program: Program, generator: Generator): Promise<string> {
  const used: Used[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) used.push(await measureOnce(program, generator));
  const of = (what: keyof Used, unit: number, digits: number) =>
    shown(figure(used.map((one) => one[what] / unit)), digits);
  return [
    `Warmline, memory; ${STREAMS} idle streams of as many visitors`,
    `  resident, just started           ${of("resident", 1e6, 0)} MB`,
    `  an idle stream, heap             ${of("heapPerStream", 1e3, 1)} kB`,
    `  an idle stream, resident         ${of("residentPerStream", 1e3, 1)} kB`,
  ].join("\n");
}

/** On a server of its own: what a process has once used for streams, it keeps. */
async function measureOnce(program: Program, generator: Generator): Promise<Used> {
  const warmline = await Warmline.start(program, [], ["--expose-gc"]);
  try {
    const { server, port } = warmline;
    const fresh = await server.usage();
    const arrived = await warmline.arrive(STREAMS);
    const streams = arrived.map(({ token, stream }) => ({ path: stream, token }));
    await generator.carryOut({ do: "hold", port, streams: streams.slice(0, WARM_UP_STREAMS) });
    await generator.carryOut({ do: "let go" });
    const before = await server.usage("collect and tell");
    await generator.carryOut({ do: "hold", port, streams });
    const after = await server.usage("collect and tell");
    await generator.carryOut({ do: "let go" });
    const [a, b] = [before.memory, after.memory];
    return {
      resident: fresh.memory.rss,
      heapPerStream: (b.heapUsed + b.external - a.heapUsed - a.external) / STREAMS,
      residentPerStream: (b.rss - a.rss) / STREAMS,
    };
  } finally {
    warmline.stop();
  }
}
