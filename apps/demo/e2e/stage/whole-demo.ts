import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program, sparePort } from "./processes.ts";

/** The demo as `start` runs it: one process for the site, its backend, the server, the desk and the mailbox. */
export class WholeDemo {
  readonly #folder = mkdtempSync(join(tmpdir(), "warmline-demo-"));
  #program: Program | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get output(): string {
    return this.#program?.output ?? "";
  }

  get signInLink(): string {
    return /http\S+#sign-in=\S+/.exec(this.output)?.[0] ?? "";
  }

  async start(): Promise<void> {
    this.#port ||= await sparePort();
    const pages = ["--static", "apps/demo/dist", "--backend", "apps/demo/backend/backend.ts", "--mailbox"];
    const place = ["--data", join(this.#folder, "data"), "--port", String(this.#port)];
    const site = ["hearthost", "clubs"].flatMap((id) => ["--site", `apps/demo/sites/${id}.json`]);
    this.#program = await Program.start(
      ["packages/server/src/node/bin.ts", "start", ...site, ...pages, ...place],
      /sign-in=\S+\s/,
    );
  }

  /** Presses Ctrl-C. Resolves to the exit code. */
  async interrupt(): Promise<number | null> {
    return (await this.#program?.stop("SIGINT")) ?? null;
  }

  async close(): Promise<void> {
    await this.#program?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
