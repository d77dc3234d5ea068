import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { between, type Chance } from "./chance.ts";

/** How a network treats what passes through it. */
export interface Weather {
  /** What every piece waits, and up to how much more. */
  latencyMs: number;
  jitterMs: number;
  /** How much passes in a second, each way of each connection; null for as much as comes. */
  bytesPerSecond: number | null;
  /** Which share of connections ends in the middle of an answer. */
  truncated: number;
  /** Which share of new connections leads nowhere. */
  holes: number;
}

export const CALM: Weather = { latencyMs: 0, jitterMs: 0, bytesPerSecond: null, truncated: 0, holes: 0 };

const TRUNCATED_WITHIN_BYTES = 20_000;
const SLOW_PIECE_BYTES = 512;

/** A TCP proxy on loopback that does to connections what bad networks do. */
export class FaultProxy {
  readonly #server: Server;
  readonly #links = new Set<Link>();
  readonly #chance: Chance;
  weather: Weather = CALM;

  private constructor(targetPort: number, chance: Chance) {
    this.#chance = chance;
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
      const far = connect({ port: targetPort, host: "127.0.0.1", allowHalfOpen: true, noDelay: true });
      const link = new Link(near, far, () => this.weather, chance);
      this.#links.add(link);
      if (chance() < this.weather.holes) link.swallow();
      near.once("close", () => this.#links.delete(link));
    });
  }

  static async open(targetPort: number, chance: Chance): Promise<FaultProxy> {
    const proxy = new FaultProxy(targetPort, chance);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Resets a share of the connections. */
  cut(share: number): void {
    for (const link of this.#some(share)) link.reset();
  }

  /** Lets a share of the connections lead nowhere from now on. */
  swallow(share: number): void {
    for (const link of this.#some(share)) link.swallow();
  }

  /** Resets what led nowhere, as a router does that has forgotten a connection. */
  mend(): void {
    for (const link of this.#links) if (link.isHole) link.reset();
  }

  close(): void {
    this.#server.close();
    this.cut(1);
  }

  #some(share: number): Link[] {
    return [...this.#links].filter(() => this.#chance() < share);
  }
}

/** One connection through the proxy. */
class Link {
  readonly #near: Socket;
  readonly #far: Socket;
  readonly #weather: () => Weather;
  readonly #chance: Chance;
  readonly #over = new AbortController();
  /** How much of the answers may still pass; null while nobody decided about this spell. */
  #left: number | null = null;
  isHole = false;

  constructor(near: Socket, far: Socket, weather: () => Weather, chance: Chance) {
    this.#near = near;
    this.#far = far;
    this.#weather = weather;
    this.#chance = chance;
    // Whichever end is gone or refuses, the other one hears of it as a reset.
    const reset = () => this.reset();
    far.on("error", reset);
    near.on("error", reset);
    this.#pump(near, far, (piece) => piece).catch(reset);
    this.#pump(far, near, (piece) => this.#allowed(piece)).catch(reset);
  }

  reset(): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    // `resetAndDestroy` ends the connection politely first, and an error in that moment leaves it open for ever.
    if (!this.#near.writableEnded) Object.assign(this.#near, { resetAndClosing: true });
    this.#near.destroy();
    this.#far.destroy();
  }

  /** What was swallowed is missing for good, so nothing may pass after it. */
  swallow(): void {
    this.isHole = true;
  }

  async #pump(from: Socket, to: Socket, allow: (piece: Buffer) => Buffer): Promise<void> {
    const { signal } = this.#over;
    // Destroying a socket while it resets would leave its handle open for ever.
    for await (const chunk of from.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      const size = this.#weather().bytesPerSecond === null ? chunk.length : SLOW_PIECE_BYTES;
      for (let at = 0; at < chunk.length; at += size) {
        const piece = chunk.subarray(at, at + size);
        await pause(this.#wait(piece.length), undefined, { signal });
        if (this.isHole) break;
        const passing = allow(piece);
        if (!to.write(passing)) await once(to, "drain", { signal });
        if (passing.length < piece.length) {
          to.end(() => this.reset());
          return;
        }
      }
    }
    if (!this.isHole) to.end();
  }

  #wait(bytes: number): number {
    const { latencyMs, jitterMs, bytesPerSecond } = this.#weather();
    const sending = bytesPerSecond === null ? 0 : (bytes / bytesPerSecond) * 1_000;
    return between(latencyMs, latencyMs + jitterMs, this.#chance) + sending;
  }

  #allowed(piece: Buffer): Buffer {
    const { truncated } = this.#weather();
    if (truncated === 0) {
      this.#left = null;
      return piece;
    }
    this.#left ??= this.#chance() < truncated ? between(0, TRUNCATED_WITHIN_BYTES, this.#chance) : Infinity;
    const passing = piece.subarray(0, Math.min(piece.length, Math.floor(this.#left)));
    this.#left -= passing.length;
    return passing;
  }
}
