import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program, sparePort } from "../../apps/demo/e2e/stage/processes.ts";

const BIN = "packages/server/src/node/bin.ts";
const LEAVE_WITH_PARENT = `--import=${new URL("leave-with-parent.ts", import.meta.url).href}`;

export const SITE = "harbour";

/** A real server process on a folder and a port of its own. */
export class ChaosServer {
  readonly #folder = mkdtempSync(join(tmpdir(), "warmline-chaos-"));
  readonly #siteFile = join(this.#folder, `${SITE}.json`);
  readonly port: number;
  #program: Program | null = null;

  private constructor(port: number) {
    this.port = port;
  }

  static async open(agents: readonly string[]): Promise<ChaosServer> {
    const server = new ChaosServer(await sparePort());
    writeFileSync(server.#siteFile, JSON.stringify(siteOf(agents)));
    await server.start();
    return server;
  }

  /** The file of its database. */
  get database(): string {
    return join(this.#folder, "data", "warmline.sqlite");
  }

  async start(): Promise<void> {
    const args = [LEAVE_WITH_PARENT, BIN, "start", ...this.#where, "--port", String(this.port)];
    this.#program = await Program.start(args, /sign-in=/);
  }

  /** A new one-time link’s secret, by the command line. */
  async linkFor(agent: string): Promise<string> {
    const program = await Program.start([BIN, "agent", "link", "--id", agent, ...this.#where], /sign-in=\S+\s/);
    await program.stop();
    return /#sign-in=(\S+)/.exec(program.output)?.[1] ?? "";
  }

  /** Ends it from one moment to the next. */
  async kill(): Promise<void> {
    await this.#program?.stop("SIGKILL");
  }

  async close(): Promise<void> {
    await this.#program?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #where(): string[] {
    return ["--site", this.#siteFile, "--data", join(this.#folder, "data")];
  }
}

function siteOf(agents: readonly string[]) {
  return {
    id: SITE,
    name: "Harbour",
    origins: ["https://www.harbour.example"],
    agents: agents.map((id) => ({ id, name: `Agent ${id}` })),
    tickets: {
      answerer: agents[0],
      prefix: "HB",
      categories: [{ id: "other", label: "Something else", answerWithinMinutes: 480 }],
    },
    letters: { from: "help@harbour.example" },
  };
}
