import type { Id, Instant } from "@warmline/protocol";

/** Why a thing could not be stored, and whether trying again can help. */
export interface Failure {
  /** A code of the protocol, or `network` when no answer of the server came through. */
  code: string;
  title: string;
  retryable: boolean;
}

/** One thing on its way to the server. */
export interface LaneItem<Command> {
  /** The client-made id that makes a send, its retry and its echo one operation. */
  id: Id;
  /** Items of one lane go one after another and never overtake. */
  lane: string;
  /** When it was asked for, by the server’s clock. */
  at: Instant;
  command: Command;
  status: "queued" | "sending" | "failed";
  /** Whether the server may have it although no answer came. It can then only be retried. */
  inDoubt: boolean;
  /** Why the last try did not succeed. While the status is not `failed`, it is tried again without being asked. */
  failure: Failure | null;
}

/** An item whose try nobody follows any more: what was being sent is in doubt. */
export function begun<Command>(item: LaneItem<Command>): LaneItem<Command> {
  return item.status === "sending" ? { ...item, status: "queued", inDoubt: true } : item;
}
