import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { reasonOf, StartProblem, systemCode } from "./start-problem.ts";

const CLOSE_MS = 1500;
const SWEEP_MS = 50;
/** Streams have a heartbeat and polls an end well before: whatever stands still for so long is dead. */
const STALLED_MS = 60_000;

type Handler = Parameters<typeof createAdaptorServer>[0]["fetch"];

export interface Listening {
  /** The port that was really taken, also when 0 was asked for. */
  port: number;
  /** Takes no more connections and ends those that are left, within 1.5 s. */
  close(): Promise<void>;
}

/**
 * Listens on a port.
 *
 * @param handler a function that answers; requests that come before it is there wait for it
 * @throws StartProblem if the port or the host cannot be had
 */
export async function listen(host: string, port: number, handler: Promise<Handler>): Promise<Listening> {
  const server = createAdaptorServer({ fetch: async (request, env) => (await handler)(request, env) }) as Server;
  server.setTimeout(STALLED_MS);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refusal(host, port, error)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

function refusal(host: string, port: number, error: Error): StartProblem {
  const place = `Port ${port} on ${host}`;
  switch (systemCode(error)) {
    case "EADDRINUSE":
      return new StartProblem("port-taken", `${place} is taken by another program; choose another with --port.`, error);
    case "EACCES":
      return new StartProblem(
        "port-refused",
        `${place} is not yours to open; choose one above 1023 with --port.`,
        error,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartProblem(
        "port-refused",
        `This machine has no address ${host}; choose another with --host.`,
        error,
      );
    default:
      return new StartProblem("port-refused", `${place} cannot be opened: ${reasonOf(error)}.`, error);
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection becomes idle only when its last answer has left, which may be after this call.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const last = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(last);
}
