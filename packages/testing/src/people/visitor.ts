import { path, type Id, type Receipt, type SessionResponse } from "@warmline/protocol";
import { Frames } from "./frames.ts";
import { receipt } from "./receipt.ts";
import { newId, type Server } from "./server.ts";

/** A customer on a page. */
export class Visitor {
  readonly #server: Server;
  session: SessionResponse;

  private constructor(server: Server, session: SessionResponse) {
    this.#server = server;
    this.session = session;
  }

  static async arrive(
    server: Server,
    request: { site?: string; restore?: string; identity?: string; locale?: string } = {},
  ): Promise<Visitor> {
    const response = await server.fetch("/v1/session", {
      method: "POST",
      json: { site: "fernhost", locale: "en", ...request },
    });
    if (!response.ok) throw new Error(await response.text());
    return new Visitor(server, (await response.json()) as SessionResponse);
  }

  get token(): string {
    return this.session.token;
  }

  put(address: string, json: unknown): Promise<Response> {
    return this.#server.fetch(address, { method: "PUT", json, token: this.token });
  }

  async openChat(conversationId = newId()): Promise<Id> {
    await receipt(await this.put(path("conversation", { conversationId }), { kind: "chat" }));
    return conversationId;
  }

  async say(conversationId: Id, text: string, messageId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("message", { conversationId, messageId }), { text }));
  }

  async stream(cursor: string = this.session.cursor): Promise<Frames> {
    return new Frames(await this.#server.fetch(`/v1/stream?cursor=${cursor}`, { token: this.token }));
  }
}
