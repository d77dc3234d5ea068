import { path, type DeskEvent, type FeedEvent, type Id, type Inbox } from "@warmline/protocol";
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
  /** What happened to each visitor, as this desk heard it. */
  readonly feeds = new Map<Id, FeedEvent[]>();
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
            if (seq > this.#feedOf(visitorId).length) await this.#fill(visitorId);
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
    const feed = this.#feedOf(visitorId);
    if (seq <= feed.length) return;
    if (prev === feed.length) feed.push(event);
    else await this.#fill(visitorId);
  }

  async #fill(visitorId: Id): Promise<void> {
    const feed = this.#feedOf(visitorId);
    const address = `${path("deskFeed", { visitorId })}?after=${feed.length}`;
    let response = await this.#world.fetch(address, { token: this.#agent.token });
    if (response.status === 401) {
      // Whatever else is asked for renews the token.
      await this.#agent.visitor(visitorId);
      response = await this.#world.fetch(address, { token: this.#agent.token });
    }
    if (!response.ok) this.wrongs.push(`the desk cannot read: ${response.status}`);
    const { events } = (await response.json()) as { events: DeskEvent[] };
    for (const { seq, prev, event } of events) {
      if (prev !== feed.length) this.wrongs.push(`the desk's feed goes from ${feed.length} to ${seq}`);
      feed.push(event);
    }
  }

  #feedOf(visitorId: Id): FeedEvent[] {
    const feed = this.feeds.get(visitorId) ?? [];
    this.feeds.set(visitorId, feed);
    return feed;
  }
}
