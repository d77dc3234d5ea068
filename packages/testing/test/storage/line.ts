import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A line to a database that can be cut. */
export interface Line {
  /** The address of the database at this end of the line. */
  url: string;
  /** Breaks every connection, and takes no new one. */
  cut(): Promise<void>;
  /** Carries nothing more in either direction, without a word to those at its ends. */
  deaden(): void;
  mend(): Promise<void>;
}

/** Lays a line to the database at an address of this machine. It goes when the test ends. */
export async function layLine(address: string): Promise<Line> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // Whoever is at either end sees that the connection is gone.
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    keep(near).pipe(keep(far)).pipe(near);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const deaden = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  onTestFinished(async () => {
    if (server.listening) await cut();
  });
  const url = new URL(address);
  url.port = String(port);
  return { url: url.href, cut, deaden, mend: () => listen(port) };
}
