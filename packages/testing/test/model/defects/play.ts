import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { DEFECTS } from "./defects.ts";

// Plays the model in a process of its own, on sources of which one has a defect, and prints what it says.
const [index, runs] = process.argv.slice(2).map(Number);
const defect = DEFECTS[index ?? -1];
if (defect === undefined || runs === undefined) throw new Error("Say which defect, and how many scripts are played.");
let isIn = false;

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(`/packages/${defect.file}`)) return next(url, context);
    const source = readFileSync(fileURLToPath(url), "utf8");
    if (source.split(defect.find).length !== 2) throw new Error(`Not exactly once in ${defect.file}: ${defect.find}`);
    isIn = true;
    return { format: "module-typescript", source: source.replace(defect.find, () => defect.put), shortCircuit: true };
  },
});

const { runModel } = await import("../run.ts");
const { seed, pages } = defect;
const said = await runModel({ seed, runs, pages, shrinks: false });
if (!isIn) throw new Error(`Nothing loaded ${defect.file}`);
process.stdout.write(said ?? "", () => process.exit());
