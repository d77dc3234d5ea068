import { BlockList, isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Peer } from "../app/contract.ts";

/** What Hono's handlers get from Node. */
export interface NodeEnv {
  Bindings: Partial<HttpBindings>;
}

/** Who is at the other end of the socket. Headers such as `X-Forwarded-For` are not believed: anybody can send them. */
export function peerOf(c: Context<NodeEnv>): Peer {
  const bindings: NodeEnv["Bindings"] | undefined = c.env;
  return { address: bindings?.incoming?.socket.remoteAddress ?? null };
}

/** Whether an address is this machine itself: `127.0.0.0/8`, `::1`, or the former written as IPv6. */
export function isLoopback(address: string | null): boolean {
  if (address === null) return false;
  const loopback = new BlockList();
  loopback.addSubnet("127.0.0.0", 8, "ipv4");
  loopback.addAddress("::1", "ipv6");
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? "ipv4" : "ipv6");
}
