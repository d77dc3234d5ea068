import { runAgentCommand } from "./agent-command.ts";
import { readCommandLine, type StartFlags } from "./command-line.ts";
import { createLog } from "./log.ts";
import { packageRoot } from "./package-root.ts";
import { runRestoredCommand } from "./restored-command.ts";
import { StartProblem } from "./start-problem.ts";
import { startServer, type RunningServer } from "./start-server.ts";
import { greeting, HELP } from "./terminal.ts";

const SAME_KEYSTROKE_MS = 300;
const INTERRUPTED = 130;

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const command = readCommandLine(args, process.env);
  const log = createLog(process.stdout, Date.now);
  switch (command.name) {
    case "help":
      process.stdout.write(HELP);
      return;
    case "version":
      process.stdout.write(`${packageRoot().version}\n`);
      return;
    case "agent":
      process.stdout.write(`${await runAgentCommand(command.options, log)}\n`);
      return;
    case "restored":
      process.stdout.write(`${await runRestoredCommand(command.options, log)}\n`);
      return;
    case "start":
      await start(command.options);
  }
}

async function start(flags: StartFlags): Promise<void> {
  const server = await startServer({
    siteFiles: flags.sites,
    data: flags.data,
    database: flags.database ?? undefined,
    port: flags.port,
    host: flags.host,
    publicUrl: flags.publicUrl ?? undefined,
    static: flags.static ?? undefined,
    backend: flags.backend ?? undefined,
    mailbox: flags.mailbox,
    files: flags.files ?? undefined,
    feedDays: flags.feedDays ?? undefined,
    metricsToken: flags.metricsToken ?? undefined,
    log: createLog(process.stdout, Date.now),
  });
  stopOnSignals(server);
  process.stdout.write(`${await greeting(server, flags, packageRoot().version)}\n`);
}

function stopOnSignals(server: RunningServer): void {
  let since = 0;
  const onSignal = () => {
    const now = performance.now();
    if (since === 0) {
      since = now;
      process.stdout.write("Stopping …\n");
      void server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`The server did not stop cleanly: ${String(error)}\n`);
          process.exit(1);
        },
      );
      return;
    }
    // A package manager forwards the very Ctrl-C that the terminal sent to everybody already.
    if (now - since > SAME_KEYSTROKE_MS) process.exit(INTERRUPTED);
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}
