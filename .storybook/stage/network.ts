import type { Globals } from "../globals.ts";
import type { Stage } from "./stage.ts";

const SLOW_MS = 1_500;

/** Gives the customer of a stage the network of the toolbar. What a scene did to it stays until the toolbar says otherwise. */
export function setNetwork(stage: Stage, wanted: Globals["network"]): void {
  if (wanted === stage.wanted) return;
  stage.wanted = wanted;
  const { network } = stage.world;
  if (wanted === "online") network.online();
  else if (wanted === "slow") network.slow({ latency: SLOW_MS });
  else if (wanted === "offline") network.offline();
  else network.failing({ status: 503 });
}
