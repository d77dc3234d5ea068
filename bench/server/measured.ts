import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Usage } from "./probe.ts";

/** A server in a process of its own, with a probe in it. */
export class Measured {
  readonly #child: ChildProcess;
  output = "";

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /**
   * Starts it and waits until it has printed what `ready` looks for.
   *
   * @param probe the address of the probe
   * @param args flags for Node, the program, and what it is told
   * @throws Error with its output if it ends before
   */
  static async start(probe: string, args: readonly string[], ready: RegExp): Promise<Measured> {
    const child = spawn(process.execPath, [`--import=${probe}`, ...args], {
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
