import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** One kept-alive HTTP/1.1 connection with one request at a time, and as little work as possible. */
export class Exchange {
  readonly #socket: Socket;
  #answer: ((status: number) => void) | null = null;
  #buffer = "";

  private constructor(socket: Socket) {
    this.#socket = socket;
    // Latin-1 keeps one character per byte, so that lengths are right.
    socket.setEncoding("latin1").on("data", (text: string) => this.#take(text));
  }

  static async open(port: number): Promise<Exchange> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await once(socket, "connect");
    return new Exchange(socket);
  }

  /** Sends a whole request. Gives the status of the answer once all of it is here. */
  ask(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#buffer += text;
    const head = this.#buffer.indexOf("\r\n\r\n");
    if (head < 0) return;
    const [, length] = /\r\ncontent-length: (\d+)/i.exec(this.#buffer) ?? [];
    const isWhole =
      length === undefined ? this.#buffer.endsWith("\r\n0\r\n\r\n") : this.#buffer.length >= head + 4 + Number(length);
    if (!isWhole) return;
    const status = Number(this.#buffer.slice(9, 12));
    this.#buffer = "";
    this.#answer?.(status);
  }
}

/** The text of a `PUT` with a JSON body. */
export function putRequest(path: string, token: string, body: string): string {
  const head = `PUT ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n`;
  return `${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** Opens an event stream; `hear` gets its text as it comes. */
export async function follow(
  port: number,
  path: string,
  token: string,
  hear: (text: string) => void,
): Promise<{ close(): void }> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  const said = new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    socket.setEncoding("latin1").on("data", (text: string) => {
      if (text.includes("event: hello")) resolve();
      hear(text);
    });
    socket.once("close", () => reject(new Error("the stream ended")));
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  await said;
  return { close: () => socket.destroy() };
}
