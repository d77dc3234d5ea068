import { carryBody } from "../../src/network/body.ts";
import { failure } from "../../src/network/failure.ts";
import { lost, orAborted } from "../../src/network/pause.ts";
import type { Parcels } from "./parcels.ts";

/** What becomes of one request that is no stream. */
export const FATES = ["drop-request", "drop-answer", "hang", "repeat", "portal", "unavailable"] as const;
export type Fate = (typeof FATES)[number];

/** A write that the server acknowledged, whether or not its answer arrived. */
export interface Acknowledged {
  path: string;
  body: string;
}

/** The end of a line: a page, or a desk. */
export interface End {
  name: string;
  /** Resolves when what arrives can be taken in. */
  awake(): Promise<void>;
}

interface Given {
  parcels: Parcels;
  /** The server, as from the other end of the network. */
  serve(request: Request): Promise<Response>;
}

/**
 * The network between some ends and the server. Requests, answers and pieces of streams are parcels that arrive in any order,
 * but the pieces of one stream in theirs.
 */
export class Post {
  readonly #given: Given;
  readonly #streams = new Set<{ end: End; trip: AbortController }>();
  readonly fates: Fate[] = [];
  readonly acknowledged: Acknowledged[] = [];
  /** The body of every request that left. */
  readonly left: string[] = [];
  /** Requests that will arrive once more, when they are let go. */
  readonly #copies: (() => void)[] = [];
  #offline = false;

  constructor(given: Given) {
    this.#given = given;
  }

  get isOffline(): boolean {
    return this.#offline;
  }

  setOffline(offline: boolean): void {
    this.#offline = offline;
    if (offline) this.cutStreams();
  }

  /** Breaks off streams in the middle: those of one end, or all. */
  cutStreams(end?: End): void {
    for (const stream of [...this.#streams]) if (end === undefined || stream.end === end) stream.trip.abort(lost());
  }

  /** Lets the copies of requests go on their way. */
  releaseCopies(): void {
    for (const release of this.#copies.splice(0)) release();
  }

  /** The `fetch` of one end. */
  fetchOf(end: End): (url: string, init: RequestInit) => Promise<Response> {
    return async (url, { signal = null, ...init }) => {
      signal?.throwIfAborted();
      if (this.#offline) throw lost();
      const isStream = (init.method ?? "GET") === "GET";
      if (typeof init.body === "string") this.left.push(init.body);
      const request = () => new Request(url, init);
      const journey = isStream ? this.#openStream(end, request, signal) : this.#carry(end, request, this.fates.shift());
      // Whoever gives up hears of it at once; what has left arrives all the same.
      const response = await (signal ? orAborted(journey, signal) : journey);
      await end.awake();
      return response;
    };
  }

  async #carry(end: End, request: () => Request, fate: Fate | undefined): Promise<Response> {
    const label = `${end.name} ${request().method} ${new URL(request().url).pathname}`;
    if (fate === "repeat") this.#keepCopy(label, request);
    await this.#travel(`${label} →`);
    if (fate === "drop-request") throw lost();
    if (fate === "portal")
      return new Response("<p>Pay for the network</p>", { headers: { "content-type": "text/html" } });
    if (fate === "unavailable") return failure(503);
    const response = await this.#serve(request());
    if (fate === "hang") await new Promise<never>(() => undefined);
    await this.#travel(`${label} ← ${response.status}`);
    if (fate === "drop-answer") throw lost();
    return response;
  }

  #keepCopy(label: string, request: () => Request): void {
    this.#copies.push(() => {
      this.#travel(`${label} → again`)
        .then(() => this.#serve(request()))
        .catch(() => undefined);
    });
  }

  async #serve(request: Request): Promise<Response> {
    const { method, url } = request;
    const body = await request.clone().text();
    const response = await this.#given.serve(request);
    if (method === "PUT" && response.ok) this.acknowledged.push({ path: new URL(url).pathname, body });
    return response;
  }

  async #openStream(end: End, request: () => Request, signal: AbortSignal | null): Promise<Response> {
    await this.#travel(`${end.name} stream →`);
    const trip = new AbortController();
    const stream = { end, trip };
    const giveUp = () => trip.abort(signal?.reason);
    if (signal?.aborted) giveUp();
    signal?.addEventListener("abort", giveUp, { once: true });
    const response = await this.#given.serve(new Request(request(), { signal: trip.signal }));
    if (response.body === null) return response;
    this.#streams.add(stream);
    const body = carryBody(response.body, {
      arrival: () => this.#travel(`${end.name} stream ←`).then(() => end.awake()),
      signal: trip.signal,
      onOver: () => this.#streams.delete(stream),
    });
    await this.#travel(`${end.name} stream ← ${response.status}`);
    return new Response(body, response);
  }

  async #travel(label: string): Promise<void> {
    await this.#given.parcels.send(label);
    if (this.#offline) throw lost();
  }
}
