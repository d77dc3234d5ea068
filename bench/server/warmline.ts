import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { path, ROUTES } from "../../packages/protocol/src/routes.ts";
import { uuidv7 } from "../../packages/protocol/src/uuid.ts";
import type { Program } from "./build.ts";
import type { Target } from "./load.ts";
import { Measured } from "./measured.ts";

const AT_ONCE = 32;
const SITE = {
  id: "harbour",
  name: "Harbour",
  origins: ["https://www.harbour.example"],
  agents: [{ id: "olena", name: "Olena" }],
  tickets: {
    answerer: "olena",
    prefix: "HB",
    categories: [{ id: "other", label: "Something else", answerWithinMinutes: 480 }],
  },
  letters: { from: "help@harbour.example" },
};

/** Somebody who came to the site. */
export interface Arrived {
  token: string;
  /** The address of the own stream. */
  stream: string;
}

/** A whole Warmline server, as it is shipped, on a data folder of its own. */
export class Warmline {
  readonly #folder: string;
  readonly #link: string;
  readonly server: Measured;
  readonly port: number;

  private constructor(folder: string, server: Measured) {
    this.#folder = folder;
    this.server = server;
    const [, port, link = ""] = /127\.0\.0\.1:(\d+)\/desk\/#sign-in=(\S+)/.exec(server.output) ?? [];
    this.port = Number(port);
    this.#link = link;
  }

  /**
   * @param more further flags of the server
   * @param flags for Node
   */
  static async start(
    { bin, probe }: Program,
    more: readonly string[] = [],
    flags: readonly string[] = [],
  ): Promise<Warmline> {
    const folder = mkdtempSync(join(tmpdir(), "warmline-bench-"));
    const site = join(folder, "harbour.json");
    writeFileSync(site, JSON.stringify(SITE));
    const args = [...flags, bin, "start", "--site", site, "--data", join(folder, "data"), "--port", "0", ...more];
    return new Warmline(folder, await Measured.start(probe, args, /sign-in=\S+\s/));
  }

  /** Lets anonymous visitors come. They leave no trace in the store. */
  arrive(count: number): Promise<Arrived[]> {
    return inTurns(count, async () => {
      const { token, cursor } = await this.#ask<{ token: string; cursor: string }>("POST", ROUTES.session, null, {
        site: SITE.id,
        locale: "en",
      });
      return { token, stream: `${ROUTES.stream}?cursor=${encodeURIComponent(cursor)}` };
    });
  }

  /** Lets visitors come and begin a chat each, and an agent who sees all of it. */
  async target(writers: number): Promise<Target> {
    const arrived = await this.arrive(writers);
    const chats = await inTurns(writers, async (at) => {
      const { token = "" } = arrived[at] ?? {};
      const conversationId = uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
      await this.#ask("PUT", path("conversation", { conversationId }), token, { kind: "chat" });
      return { token, conversationId };
    });
    const desk = await this.#ask<{ token: string }>("POST", ROUTES.deskSignIn, null, { link: this.#link });
    return { port: this.port, writers: chats, stream: { path: ROUTES.deskStream, token: desk.token } };
  }

  /** Copies the database with all that was acknowledged. Nobody may write meanwhile. */
  copyTo(folder: string): string {
    cpSync(join(this.#folder, "data"), folder, { recursive: true });
    return join(folder, "warmline.sqlite");
  }

  stop(): void {
    this.server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ask<T>(method: string, to: string, token: string | null, body: unknown): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.port}${to}`, {
      method,
      headers: { "Content-Type": "application/json", ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${to} was answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}

/** Does something so many times, some of it at once. */
async function inTurns<T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < count; at += AT_ONCE) {
    const turn = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, one) => work(at + one));
    done.push(...(await Promise.all(turn)));
  }
  return done;
}
