import { ROUTES } from "@warmline/protocol";
import { carryBody } from "./body.ts";
import { failure } from "./failure.ts";
import { lost, orAborted, pause, type Timers } from "./pause.ts";

/** What the network does to requests now. */
export type NetworkState =
  | { status: "online" }
  | { status: "offline" }
  /** `latency` in milliseconds. */
  | { status: "slow"; latency: number }
  /** `left` is how many requests still fail; infinite until told otherwise. */
  | { status: "failing"; httpStatus: number; left: number };

const ONLINE: NetworkState = { status: "online" };
const TYPING = new RegExp(`${ROUTES.typing.split("/").at(-1)}$`);

/** The network between customers and a server. It is whole until told otherwise. */
export class Network {
  readonly #serve: (request: Request) => Promise<Response>;
  readonly #timers: Timers;
  /** What is on its way, or streams. */
  readonly #trips = new Set<AbortController>();
  readonly #streams = new Set<AbortController>();
  #state: NetworkState = ONLINE;
  #dropping = 0;
  #isUsed = false;

  /**
   * @param serve the server
   * @param timers what delays go by
   */
  constructor(serve: (request: Request) => Promise<Response>, timers: Timers) {
    this.#serve = serve;
    this.#timers = timers;
  }

  get state(): NetworkState {
    return this.#state;
  }

  /** How many answers to writes will still be lost. */
  get answersToDrop(): number {
    return this.#dropping;
  }

  /** How many event streams are open through this network. */
  get openStreams(): number {
    return this.#streams.size;
  }

  /** Whether anybody asked for anything over this network so far. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** The network is whole again: no delay, no failure, no loss. What was cut stays cut. */
  online(): void {
    this.#state = ONLINE;
    this.#dropping = 0;
  }

  /** Nothing goes through: streams break off, what is on its way is lost, and every new request fails. */
  offline(): void {
    this.#state = { status: "offline" };
    for (const trip of [...this.#trips]) trip.abort(lost());
  }

  /** Each request, and each piece of a stream, takes longer by `latency` milliseconds, in the same order. */
  slow({ latency }: { latency: number }): void {
    this.#state = { status: "slow", latency };
  }

  /**
   * Requests are answered with a failure and do not reach the server; streams that are open stay.
   *
   * @param options `status` is the HTTP status (503 by default), `for` how many requests fail before the network is whole again
   */
  failing({ status = 503, for: left = Number.POSITIVE_INFINITY }: { status?: number; for?: number } = {}): void {
    this.#state = left > 0 ? { status: "failing", httpStatus: status, left } : ONLINE;
  }

  /** The next `count` writes arrive and are stored, but their answers are lost. Typing marks do not count as writes. */
  dropAnswers(count = 1): void {
    this.#dropping = count;
  }

  /** Breaks off every open event stream, in the middle. New ones can be opened at once. */
  cutStreams(): void {
    for (const stream of [...this.#streams]) stream.abort(lost());
  }

  /**
   * Fetches over this network. It fits wherever a `fetch` is handed in, and carries the requests that MSW intercepts.
   *
   * @throws TypeError if the network loses the request or its answer, as the real `fetch` does
   */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    // The signal of a Request itself may be collected as garbage; the one it was made with is held by who can abort it.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
    const request = new Request(input, init);
    signal?.throwIfAborted();
    this.#isUsed = true;
    const trip = new AbortController();
    const giveUp = () => trip.abort(signal?.reason);
    signal?.addEventListener("abort", giveUp, { once: true });
    this.#trips.add(trip);
    const arrived = () => {
      this.#trips.delete(trip);
      this.#streams.delete(trip);
      signal?.removeEventListener("abort", giveUp);
    };
    try {
      const response = await this.#travel(request, trip.signal);
      if (!isStream(response) || response.body === null) {
        arrived();
        return response;
      }
      this.#streams.add(trip);
      const body = carryBody(response.body, {
        arrival: () => (this.#latency > 0 ? pause(this.#latency, this.#timers, trip.signal) : null),
        signal: trip.signal,
        onOver: arrived,
      });
      return new Response(body, response);
    } catch (error) {
      arrived();
      throw error;
    }
  };

  get #latency(): number {
    return this.#state.status === "slow" ? this.#state.latency : 0;
  }

  async #travel(request: Request, signal: AbortSignal): Promise<Response> {
    const state = this.#state;
    if (state.status === "offline") throw lost();
    if (state.status === "failing") {
      this.failing({ status: state.httpStatus, for: state.left - 1 });
      return failure(state.httpStatus);
    }
    await pause(this.#latency, this.#timers, signal);
    if (!this.#loses(request)) return orAborted(this.#serve(new Request(request, { signal })), signal);
    // Nobody can call it back any more: it arrives even if who sent it gives up.
    const response = await this.#serve(new Request(request, { signal: null }));
    await response.body?.cancel();
    throw lost();
  }

  #loses({ method, url }: Request): boolean {
    if (this.#dropping === 0 || method !== "PUT" || TYPING.test(url)) return false;
    this.#dropping -= 1;
    return true;
  }
}

export function isStream(response: Response): boolean {
  return response.headers.get("Content-Type")?.startsWith("text/event-stream") ?? false;
}
