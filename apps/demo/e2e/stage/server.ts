import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Network } from "./network.ts";
import { Program, ROOT, sparePort } from "./processes.ts";

const SITES = join(ROOT, "apps/demo/sites");
const PROGRAMS = join(ROOT, "apps/demo/e2e/stage/programs.ts");
const SKIP_MS = 45_000;

/** What journeys change of the demo’s site file. */
export interface SiteJson {
  origins: string[];
  identity: { keys: { keyFile: string }[] };
  agents: { id: string; photoFile?: string; slots?: number; greeting?: GreetingJson }[];
  bots: BotJson[];
  hours: { timeZone: string; open: string };
  tickets: { categories: { id: string; answerer?: string; fields?: { id: string; required?: boolean }[] }[] };
  rating: { scale: "faces-3" | "faces-5" };
  amends: { offers: { id: string; days: number }[] };
  statusPage?: { url: string; provider: string; components: Record<string, string[]> };
}

interface GreetingJson {
  videoFile: string;
  posterFile: string;
  captions: Record<string, string>;
}

interface BotJson {
  agent: string;
  program: string;
  categories?: string[] | null;
  patienceSeconds?: number;
}

/** A support server of its own, and the company’s site on another origin. */
export class SupportServer {
  readonly folder = mkdtempSync(join(tmpdir(), "warmline-journey-"));
  readonly siteFile = join(this.folder, "hearthost.json");
  readonly #network: Network | null;
  #server: Program | null = null;
  #host: Program | null = null;
  #serverPort = 0;
  #hostPort = 0;

  /** @param network what the customers’ pages reach it through; null for nothing in between */
  constructor(network: Network | null) {
    this.#network = network;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#serverPort}`;
  }

  /** The company’s site. `localhost` and `127.0.0.1` are two origins. */
  get page(): string {
    return `http://localhost:${this.#hostPort}`;
  }

  /** @param change what the site file says otherwise than the demo’s */
  async open(change?: (site: SiteJson) => void): Promise<void> {
    this.#serverPort = await sparePort();
    this.#hostPort = await sparePort();
    await this.#network?.open(this.#serverPort);
    this.#host = await Program.start(
      [
        "apps/demo/backend/serve.ts",
        "--server",
        this.#network?.url ?? this.url,
        "--port",
        String(this.#hostPort),
        "--keys",
        join(this.folder, "keys"),
      ],
      /Hearthost at/,
    );
    this.writeSite(change);
    await this.start();
  }

  /** Writes the demo’s site file with this stage’s origin and keys, and without a status page. */
  writeSite(change: (site: SiteJson) => void = () => undefined): void {
    const site = JSON.parse(readFileSync(join(SITES, "hearthost.json"), "utf8")) as SiteJson;
    site.origins = [this.page];
    for (const key of site.identity.keys) key.keyFile = join(this.folder, "keys/hearthost.public.jwk.json");
    for (const { greeting, ...agent } of site.agents.splice(0)) {
      const photo = agent.photoFile === undefined ? {} : { photoFile: join(SITES, agent.photoFile) };
      site.agents.push({ ...agent, ...photo, ...(greeting && { greeting: inSites(greeting) }) });
    }
    delete site.statusPage;
    change(site);
    writeFileSync(this.siteFile, JSON.stringify(site));
  }

  /** @param laterMs how much later it is on the server’s clock than here */
  async start(laterMs = 0): Promise<void> {
    const clock = `data:text/javascript,const now = Date.now; let later = ${laterMs}; Date.now = () => now() + later; process.on("SIGUSR2", () => { later += ${SKIP_MS}; });`;
    const args = [
      "--site",
      this.siteFile,
      "--data",
      join(this.folder, "data"),
      "--port",
      String(this.#serverPort),
      "--mailbox",
      ...["--backend", PROGRAMS],
    ];
    const program = ["--import", clock, "packages/server/src/node/bin.ts", "start"];
    this.#server = await Program.start([...program, ...args], /sign-in=\S+\s/);
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

  /** Asks it to end, as a new version does that is rolled out. Resolves to the exit code. */
  async stop(): Promise<number | null> {
    return (await this.#server?.stop()) ?? null;
  }

  /** Puts the server’s clock on by three quarters of a minute while it runs; what waits for a timer goes on waiting. */
  skip(): void {
    this.#server?.signal("SIGUSR2");
  }

  /** It goes on to take what comes in, and does nothing with it until it is killed. */
  hang(): void {
    this.#server?.signal("SIGSTOP");
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

/** Where the demo keeps what a greeting is made of. */
function inSites({ videoFile, posterFile, captions }: GreetingJson): GreetingJson {
  const texts = Object.entries(captions).map(([locale, file]) => [locale, join(SITES, file)]);
  return {
    videoFile: join(SITES, videoFile),
    posterFile: join(SITES, posterFile),
    captions: Object.fromEntries(texts) as Record<string, string>,
  };
}
