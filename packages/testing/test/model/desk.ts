import { path, type DeskEvent, type DeskFeed, type FeedEvent, type Id, type Inbox } from "@warmline/protocol";
import { ask } from "../../src/people/ask.ts";
import { Agent } from "../../src/people/agent.ts";
import type { Frames } from "../../src/people/frames.ts";
import type { World } from "../../src/world/contract.ts";
import type { Post } from "./post.ts";

const PAUSE_MS = 1_000;

interface Write {
  address: string;
  body: object;
  /** What to do once it is stored. */
  done?: (() => void) | undefined;
}

interface Heard {
  seq: number;
  /** The ids of the messages, in order. */
  messages: Id[];
}

/**
 * An agent who writes over a network like everybody else’s, repeats each write under its id until it is answered, and follows
 * what happens by the rules of the desk’s stream.
 */
export class Desk {
  readonly #world: World;
  readonly #agent: Agent;
  readonly #writes: Write[] = [];
  #isWriting = false;
  #stream: Frames | null = null;
  /** What was said in each visitor’s conversations, as this desk heard it. */
  readonly heard = new Map<Id, Heard>();
  readonly wrongs: string[] = [];

  private constructor(world: World, agent: Agent) {
    this.#world = world;
    this.#agent = agent;
  }

  static async open(world: World, post: Post): Promise<Desk> {
    const fetch = post.fetchOf({ name: "desk", awake: () => Promise.resolve() });
    const overPost = async (address: string, init: Parameters<typeof ask>[1] = {}) => {
      const request = ask(world.publicUrl + address, init);
      const { method, headers } = request;
      return method === "PUT"
        ? fetch(request.url, { method, headers, body: await request.text() })
        : world.fetch(address, init);
    };
    const newLink = () => world.app.agents.createSignInLink(world.site.id, "olena");
    const desk = new Desk(world, await Agent.stay({ fetch: overPost }, newLink));
    await desk.follow();
    return desk;
  }

  get isIdle(): boolean {
    return this.#writes.length === 0;
  }

  get isFollowing(): boolean {
    return this.#stream !== null;
  }

  write(write: Write): void {
    this.#writes.push(write);
    if (!this.#isWriting) void this.#work();
  }

  /** Opens the desk’s stream, unless it is open. */
  async follow(): Promise<void> {
    if (this.#stream) return;
    try {
      const stream = await this.#agent.stream();
      this.#stream = stream;
      void this.#read(stream);
    } catch {
      this.#stream = null;
    }
  }

  async #work(): Promise<void> {
    this.#isWriting = true;
    for (let write = this.#writes[0]; write; write = this.#writes[0]) {
      const answer = await this.#agent.put(write.address, write.body).catch(() => null);
      const isFinal = answer !== null && answer.status < 500 && answer.status !== 429;
      const isServers = answer?.headers.get("Content-Type")?.includes("json") === true;
      if (isFinal && isServers) {
        if (answer.ok) write.done?.();
        this.#writes.shift();
      } else await new Promise<void>((resolve) => this.#world.clock.setTimeout(resolve, PAUSE_MS));
    }
    this.#isWriting = false;
  }

  async #read(stream: Frames): Promise<void> {
    try {
      for (let frame = await stream.next(); frame; frame = await stream.next()) {
        if (frame.event === "inbox" || frame.event === "digest") {
          const { heads } = frame.data as unknown as Pick<Inbox, "heads">;
          for (const [visitorId, seq] of Object.entries(heads)) {
            if (seq > this.#heardOf(visitorId).seq) await this.#fill(visitorId);
          }
        }
        if (frame.event === "feed") await this.#hear(frame.data as unknown as DeskEvent);
      }
    } catch {
      // A stream that breaks is opened anew, which brings what was missed.
    }
    if (this.#stream === stream) this.#stream = null;
  }

  async #hear({ visitorId, seq, prev, event }: DeskEvent): Promise<void> {
    const heard = this.#heardOf(visitorId);
    if (seq <= heard.seq) return;
    if (prev === heard.seq) this.#take(heard, seq, event);
    else await this.#fill(visitorId);
  }

  #take(heard: Heard, seq: number, event: FeedEvent): void {
    heard.seq = seq;
    if (event.type === "message.added") heard.messages.push(event.message.id);
  }

  /** Reads what it did not hear, or the whole record where the feed no longer has it. */
  async #fill(visitorId: Id): Promise<void> {
    const heard = this.#heardOf(visitorId);
    // Whatever is asked for renews the token.
    const record = await this.#agent.visitor(visitorId);
    const address = `${path("deskFeed", { visitorId })}?after=${heard.seq}`;
    const response = await this.#world.fetch(address, { token: this.#agent.token });
    if (response.status === 409) {
      heard.seq = record.seq;
      heard.messages = record.messages.toSorted((a, b) => a.seq - b.seq).map(({ id }) => id);
      return;
    }
    const { events } = (await response.json()) as DeskFeed;
    for (const { seq, prev, event } of events) {
      if (prev !== heard.seq) this.wrongs.push(`the desk's feed goes from ${heard.seq} to ${seq}`);
      this.#take(heard, seq, event);
    }
  }

  #heardOf(visitorId: Id): Heard {
    const heard = this.heard.get(visitorId) ?? { seq: 0, messages: [] };
    this.heard.set(visitorId, heard);
    return heard;
  }
}
