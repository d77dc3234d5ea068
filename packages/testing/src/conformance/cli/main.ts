import { ConformanceError } from "../errors.ts";
import { checkConformance } from "../run.ts";
import { readCommandLine } from "./command-line.ts";
import { HELP } from "./help.ts";
import { table } from "./table.ts";

const BROKEN = 1;
const COULD_NOT_BEGIN = 2;

/** Runs the command line of this process: 0 if no rule is broken, 1 if one is, 2 if nothing could be checked. */
export async function main(): Promise<void> {
  try {
    const command = readCommandLine(process.argv.slice(2));
    if (command.name === "help") {
      process.stdout.write(HELP);
      return;
    }
    const report = await checkConformance(command.options);
    process.stdout.write(command.json ? `${JSON.stringify(report, null, 2)}\n` : table(report));
    if (report.broken.length > 0) process.exitCode = BROKEN;
  } catch (error) {
    if (!(error instanceof ConformanceError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    process.exitCode = COULD_NOT_BEGIN;
  }
}
