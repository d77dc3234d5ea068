import type { ConnectionState } from "../../packages/client/src/index.ts";
import type { View } from "./oracle.ts";

/** Somebody at one end of the line. */
export interface Person {
  /** Types something new, if there is anybody to say it to. */
  speak(): void;
  /** Whether the line is up and this person can begin. */
  isThere(): boolean;
  view(): View;
  /** What somebody does now and then by the way. */
  tend?(): void;
  /** The page goes from one moment to the next, with something unsent, and is opened again. */
  reopen?(): void;
}

/** How a line stands, in few words. */
export function lineOf(connection: ConnectionState): string {
  if (connection.status !== "waiting") return connection.status;
  return `tries again in ${Math.round((connection.retryAt - Date.now()) / 1_000)} s (${connection.attempt})`;
}
