import type { World } from "@warmline/testing";
import type { Globals } from "../globals.ts";

const SLOW_MS = 1_500;

/** Gives the customers of a world the network of the toolbar. */
export function setNetwork({ network }: World, wanted: Globals["network"]): void {
  if (wanted === "online") network.online();
  else if (wanted === "slow") network.slow({ latency: SLOW_MS });
  else if (wanted === "offline") network.offline();
  else network.failing({ status: 503 });
}
