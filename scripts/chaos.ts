import { parseArgs } from "node:util";
import { printChaos } from "./chaos/print.ts";
import { runChaos } from "./chaos/run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    seconds: { type: "string", default: "120" },
    visitors: { type: "string", default: "50" },
    agents: { type: "string", default: "5" },
    rate: { type: "string", default: "20" },
    kills: { type: "string", default: "10" },
    within: { type: "string", default: "10" },
  },
});

const options = {
  seed: Number(values.seed ?? Date.now() % 2 ** 31),
  seconds: Number(values.seconds),
  visitors: Number(values.visitors),
  agents: Number(values.agents),
  rate: Number(values.rate),
  kills: Number(values.kills),
  withinSeconds: Number(values.within),
};
const wrong = Object.entries(options).find(([, value]) => !Number.isFinite(value) || value < 0);
if (wrong) throw new TypeError(`--${wrong[0]} must be a number.`);

process.exitCode = printChaos(options, await runChaos(options)) ? 0 : 1;
