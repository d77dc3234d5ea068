import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Job, Outcome } from "./load.ts";

/** The load generator, in a process of its own. */
export class Generator {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, "load.ts"), {
    execArgv: ["--conditions=@warmline/source"],
  });
  readonly #gone = once(this.#child, "exit").then(([code]): never => {
    throw new Error(`the load generator ended with ${String(code)}`);
  });

  constructor() {
    this.#gone.catch(() => undefined);
  }

  /** @throws Error if the generator breaks, e.g. because a server went */
  async carryOut(job: Extract<Job, { do: "pace" | "flood" }>): Promise<Outcome>;
  async carryOut(job: Extract<Job, { do: "hold" | "let go" }>): Promise<null>;
  async carryOut(job: Job): Promise<Outcome | null> {
    const answered = once(this.#child, "message");
    this.#child.send(job);
    const [{ outcome }] = (await Promise.race([answered, this.#gone])) as [{ outcome: Outcome | null }];
    return outcome;
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }
}
