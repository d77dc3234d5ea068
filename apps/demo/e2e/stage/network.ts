import { once } from "node:events";
import { createServer, request, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";

/**
 * How the network behaves: `away` ends every connection; `one-way` carries what is asked and loses the answers; `sign-in` answers
 * everything with a page of its own, as in a hotel; `holds-streams-back` lets the body of a stream through once it has ended.
 */
export type Weather = "fine" | "away" | "one-way" | "sign-in" | "holds-streams-back";

const SIGN_IN_PAGE = {
  "Content-Type": "text/html",
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, PUT, POST",
  "Access-Control-Allow-Headers": "Authorization, Content-Type",
};

/** The network between customers’ pages and a support server, with the faults that networks have. */
export class Network {
  readonly #http = createServer((incoming, outgoing) => this.#carry(incoming, outgoing));
  readonly #streams = new Set<ServerResponse>();
  /** The paths of the writes that came through to the server, in order. */
  readonly writes: string[] = [];
  #targetPort = 0;
  #weather: Weather = "fine";

  /** Begins to carry what pages ask for to the server on that port of this machine. */
  async open(targetPort: number): Promise<void> {
    this.#targetPort = targetPort;
    this.#http.listen(0, "127.0.0.1");
    await once(this.#http, "listening");
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** How many streams are open now; polls are none. */
  get streams(): number {
    return this.#streams.size;
  }

  /** Changes how it behaves from now on, and cuts whatever is under way. */
  turn(weather: Weather): void {
    this.#weather = weather;
    this.#http.closeAllConnections();
  }

  async close(): Promise<void> {
    this.#http.close();
    this.#http.closeAllConnections();
    await once(this.#http, "close");
  }

  #carry(...[incoming, outgoing]: Parameters<RequestListener>): void {
    if (this.#weather === "away") return void outgoing.destroy();
    if (this.#weather === "sign-in") {
      return void outgoing.writeHead(200, SIGN_IN_PAGE).end("<!doctype html><h1>Welcome! Please sign in.</h1>");
    }
    const { method = "", url = "", headers } = incoming;
    if (method === "GET" && /\/stream\?(?!.*wait=)/.test(url)) {
      this.#streams.add(outgoing);
      outgoing.once("close", () => this.#streams.delete(outgoing));
    }
    if (method === "PUT") this.writes.push(url);
    const onward = request({ host: "127.0.0.1", port: this.#targetPort, method, path: url, headers, agent: false });
    onward.once("response", (answer: IncomingMessage) => {
      this.#answer(method, answer, outgoing).catch(() => outgoing.destroy());
    });
    onward.once("error", () => outgoing.destroy());
    outgoing.once("close", () => onward.destroy());
    incoming.pipe(onward);
  }

  async #answer(method: string, answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    // Without an answer to its question whether it may, a browser does not ask.
    if (this.#weather === "one-way" && method !== "OPTIONS") return void answer.resume();
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    const isHeld = this.#weather === "holds-streams-back" && /event-stream/.test(answer.headers["content-type"] ?? "");
    if (!isHeld) return pipeline(answer, outgoing);
    outgoing.flushHeaders();
    outgoing.end(Buffer.concat((await answer.toArray()) as Buffer[]));
  }
}
