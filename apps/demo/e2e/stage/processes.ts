import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../../../..");

/** A loopback port that nobody listens on at the moment. */
export async function sparePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A program that runs beside the test. */
export class Program {
  readonly #child: ChildProcess;
  output = "";

  private constructor(child: ChildProcess) {
    this.#child = child;
    const hear = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
  }

  /** Starts it and waits until it has printed what `ready` looks for. @throws Error with its output if it ends before */
  static start(args: readonly string[], ready: RegExp): Promise<Program> {
    return Program.run(process.execPath, ["--conditions=@warmline/source", ...args], ready, { cwd: ROOT });
  }

  /** The same with a program from elsewhere. */
  static async run(
    command: string,
    args: readonly string[],
    ready: RegExp,
    options: Pick<SpawnOptions, "cwd" | "env" | "signal">,
  ): Promise<Program> {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const program = new Program(child);
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (ready.test(program.output)) resolve();
      };
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", look);
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${command} ${args[0]} ended with ${code}:\n${program.output}`)));
    });
    return program;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it and waits until it is gone. `SIGKILL` gives it no time to tidy up. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#child.exitCode;
    const gone = once(this.#child, "exit");
    this.#child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }
}
