import { path, uuidv7, type FeedEvent, type Id, type Receipt, type SessionResponse } from "@warmline/protocol";
import { EventSourceParserStream } from "eventsource-parser/stream";
import type { World } from "./world.ts";

export const newId = (): Id => uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));

export interface Frame {
  event: string;
  id: string | undefined;
  data: Record<string, unknown>;
}

/** Reads a stream frame by frame. */
export class Frames {
  readonly #reader: ReadableStreamDefaultReader<{ event?: string | undefined; id?: string | undefined; data: string }>;

  constructor(response: Response) {
    const body = response.body as ReadableStream<Uint8Array<ArrayBuffer>>;
    this.#reader = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  }

  /** The next frame, or null when the stream has ended. */
  async next(): Promise<Frame | null> {
    const { value } = await this.#reader.read();
    return value ? { event: value.event ?? "", id: value.id, data: JSON.parse(value.data) as Frame["data"] } : null;
  }

  /** The next frame of that name which `test` accepts. */
  async until(event: string, test: (data: Frame["data"]) => boolean = () => true): Promise<Frame> {
    for (;;) {
      const frame = await this.next();
      if (!frame) throw new Error(`the stream ended before "${event}"`);
      if (frame.event === event && test(frame.data)) return frame;
    }
  }

  /** The next feed event of a type. */
  async feed<T extends FeedEvent["type"]>(type: T): Promise<Extract<FeedEvent, { type: T }>> {
    const frame = await this.until("feed", (data) => (data["event"] ?? data)["type" as never] === type);
    return (frame.data["event"] ?? frame.data) as unknown as Extract<FeedEvent, { type: T }>;
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}

/** A customer on a page. */
export class Visitor {
  readonly #world: World;
  session: SessionResponse;

  private constructor(world: World, session: SessionResponse) {
    this.#world = world;
    this.session = session;
  }

  static async arrive(world: World, request: { restore?: string; identity?: string; locale?: string } = {}): Promise<Visitor> {
    const response = await world.fetch("/v1/session", { method: "POST", json: { site: "fernhost", locale: "en", ...request } });
    if (!response.ok) throw new Error(await response.text());
    return new Visitor(world, (await response.json()) as SessionResponse);
  }

  get token(): string {
    return this.session.token;
  }

  put(address: string, json: unknown): Promise<Response> {
    return this.#world.fetch(address, { method: "PUT", json, token: this.token });
  }

  async openChat(conversationId = newId()): Promise<Id> {
    await receipt(await this.put(path("conversation", { conversationId }), { kind: "chat" }));
    return conversationId;
  }

  async say(conversationId: Id, text: string, messageId = newId()): Promise<Receipt> {
    return receipt(await this.put(path("message", { conversationId, messageId }), { text }));
  }

  async stream(cursor: string = this.session.cursor): Promise<Frames> {
    return new Frames(await this.#world.fetch(`/v1/stream?cursor=${cursor}`, { token: this.token }));
  }
}

/** An agent at the desk. */
export class Agent {
  readonly #world: World;
  readonly token: string;

  private constructor(world: World, token: string) {
    this.#world = world;
    this.token = token;
  }

  static async signIn(world: World, agentId = "olena"): Promise<Agent> {
    const link = await world.app.agents.createSignInLink("fernhost", agentId);
    const response = await world.fetch("/v1/desk/sign-in", { method: "POST", json: { link } });
    return new Agent(world, ((await response.json()) as { token: string }).token);
  }

  put(address: string, json: unknown): Promise<Response> {
    return this.#world.fetch(address, { method: "PUT", json, token: this.token });
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
    return new Frames(await this.#world.fetch("/v1/desk/stream", { token: this.token }));
  }
}

/** The receipt of a write that must have worked. */
export async function receipt(response: Response): Promise<Receipt> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Receipt;
}

export function ofType<T extends FeedEvent["type"]>(events: readonly FeedEvent[], type: T): Extract<FeedEvent, { type: T }>[] {
  return events.filter((event): event is Extract<FeedEvent, { type: T }> => event.type === type);
}
