import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Usage } from "./probe.ts";

const PROBE = join(import.meta.dirname, "probe.ts");

/** A server in a process of its own, with a probe in it. */
export class Measured {
  readonly #child: ChildProcess;
  output = "";

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts it and waits until it has printed what `ready` looks for. @throws Error with its output if it ends before */
  static async start(args: readonly string[], ready: RegExp, flags: readonly string[] = []): Promise<Measured> {
    const child = spawn(process.execPath, [...flags, `--import=${PROBE}`, ...args], {
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    const server = new Measured(child);
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", (chunk: Buffer) => {
        server.output += chunk.toString();
        if (ready.test(server.output)) resolve();
      });
      child.once("exit", (code) => reject(new Error(`${args[0]} ended with ${String(code)}:\n${server.output}`)));
    });
    return server;
  }

  async usage(what: "tell" | "collect and tell" = "tell"): Promise<Usage> {
    this.#child.send(what);
    const [usage] = (await once(this.#child, "message")) as [Usage];
    return usage;
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }
}
