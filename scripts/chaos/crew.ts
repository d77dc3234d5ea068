import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { SOURCE } from "../run.ts";
import type { LedgerRecord } from "./ledger.ts";
import type { Answer, Task } from "./messages.ts";
import type { View } from "./oracle.ts";

/** Some people in a process of their own. */
export class Crew {
  readonly #child: ChildProcess;
  readonly #gone: Promise<never>;

  constructor() {
    this.#child = fork(join(import.meta.dirname, "people.ts"), { execArgv: [SOURCE] });
    this.#gone = once(this.#child, "exit").then(([code]) => {
      throw new Error(`the people’s process ended with ${String(code)}`);
    });
    this.#gone.catch(() => undefined);
  }

  /** @throws Error if the process ends before it is done */
  async carryOut(task: Task): Promise<Answer> {
    const answered = once(this.#child, "message");
    this.#child.send(task);
    const [answer] = (await Promise.race([answered, this.#gone])) as [Answer];
    return answer;
  }

  async look(): Promise<View[]> {
    return (await this.carryOut({ do: "look" })).views ?? [];
  }

  async report(): Promise<LedgerRecord> {
    const { record } = await this.carryOut({ do: "report" });
    if (record === undefined) throw new Error("the people’s process has nothing to report");
    return record;
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }
}
