import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program, ROOT, sparePort } from "./processes.ts";

const SITES = join(ROOT, "apps/demo/sites");

interface SiteJson {
  origins: string[];
  identity: { keys: { keyFile: string }[] };
  agents: { photoFile?: string }[];
}

/** A support server of its own, and the company’s site on another origin. */
export class SupportServer {
  readonly folder = mkdtempSync(join(tmpdir(), "warmline-journey-"));
  readonly siteFile = join(this.folder, "hearthost.json");
  #server: Program | null = null;
  #host: Program | null = null;
  #serverPort = 0;
  #hostPort = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#serverPort}`;
  }

  /** The company’s site. `localhost` and `127.0.0.1` are two origins. */
  get page(): string {
    return `http://localhost:${this.#hostPort}`;
  }

  async open(): Promise<void> {
    this.#serverPort = await sparePort();
    this.#hostPort = await sparePort();
    this.#host = await Program.start(
      [
        "apps/demo/backend/serve.ts",
        "--server",
        this.url,
        "--port",
        String(this.#hostPort),
        "--keys",
        join(this.folder, "keys"),
      ],
      /Hearthost at/,
    );
    this.writeSite();
    await this.start();
  }

  /** Writes the demo’s site file with this stage’s origin and keys. */
  writeSite(change: (site: SiteJson) => void = () => undefined): void {
    const site = JSON.parse(readFileSync(join(SITES, "hearthost.json"), "utf8")) as SiteJson;
    site.origins = [this.page];
    for (const key of site.identity.keys) key.keyFile = join(this.folder, "keys/hearthost.public.jwk.json");
    for (const agent of site.agents) if (agent.photoFile) agent.photoFile = join(SITES, agent.photoFile);
    change(site);
    writeFileSync(this.siteFile, JSON.stringify(site));
  }

  async start(): Promise<void> {
    const args = [
      "--site",
      this.siteFile,
      "--data",
      join(this.folder, "data"),
      "--port",
      String(this.#serverPort),
      "--mailbox",
    ];
    this.#server = await Program.start(["packages/server/src/node/bin.ts", "start", ...args], /sign-in=/);
  }

  /** What the server has printed since it was last started. */
  get output(): string {
    return this.#server?.output ?? "";
  }

  /** The one-time link that the server printed when it started. */
  get signInLink(): string {
    return /http\S+#sign-in=\S+/.exec(this.output)?.[0] ?? "";
  }

  /** A new one-time link for another agent, by the command line. */
  async linkFor(agent: string): Promise<string> {
    const args = [
      "agent",
      "link",
      "--id",
      agent,
      "--site",
      this.siteFile,
      "--data",
      join(this.folder, "data"),
      "--public-url",
      this.url,
    ];
    const program = await Program.start(["packages/server/src/node/bin.ts", ...args], /sign-in=\S+\s/);
    await program.stop();
    return /http\S+#sign-in=\S+/.exec(program.output)?.[0] ?? "";
  }

  async kill(): Promise<void> {
    await this.#server?.stop("SIGKILL");
  }

  async close(): Promise<void> {
    await this.#server?.stop();
    await this.#host?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
