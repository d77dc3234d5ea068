import { path, type DeskSession, type DeskVisitor, type Id, type Receipt } from "@warmline/protocol";
import { Frames } from "./frames.ts";
import { receipt } from "./receipt.ts";
import { newId, type Server } from "./server.ts";

/** An agent at the desk. */
export class Agent {
  readonly #server: Server;
  readonly session: DeskSession;

  private constructor(server: Server, session: DeskSession) {
    this.#server = server;
    this.session = session;
  }

  /** Signs in by a one-time link. @throws Error if the link is refused */
  static async signIn(server: Server, link: string): Promise<Agent> {
    const response = await server.fetch("/v1/desk/sign-in", { method: "POST", json: { link } });
    if (!response.ok) throw new Error(await response.text());
    return new Agent(server, (await response.json()) as DeskSession);
  }

  get token(): string {
    return this.session.token;
  }

  async visitor(visitorId: Id): Promise<DeskVisitor> {
    const response = await this.#server.fetch(path("deskVisitor", { visitorId }), { token: this.token });
    return (await response.json()) as DeskVisitor;
  }

  put(address: string, json: unknown): Promise<Response> {
    return this.#server.fetch(address, { method: "PUT", json, token: this.token });
  }

  async take(conversationId: Id): Promise<Receipt> {
    return receipt(await this.put(path("deskClaim", { conversationId, claimId: newId() }), {}));
  }

  async say(conversationId: Id, text: string): Promise<Receipt> {
    return receipt(await this.put(path("deskMessage", { conversationId, messageId: newId() }), { text }));
  }

  async promise(conversationId: Id, minutes: number, text: string | null = null): Promise<Receipt> {
    return receipt(await this.put(path("deskPromise", { conversationId, promiseId: newId() }), { minutes, text }));
  }

  async end(conversationId: Id, reason = "solved"): Promise<Receipt> {
    return receipt(await this.put(path("deskEnding", { conversationId, endingId: newId() }), { reason }));
  }

  async stream(): Promise<Frames> {
    return new Frames(await this.#server.fetch("/v1/desk/stream", { token: this.token }));
  }
}
