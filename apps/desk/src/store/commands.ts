import type { Failure, LaneItem } from "@warmline/client/core";
import { path, type EndReason, type Id } from "@warmline/protocol";

/** What the agent wants done. */
export type DeskCommand =
  | { type: "claim"; conversationId: Id }
  | { type: "message"; conversationId: Id; text: string }
  | { type: "promise"; conversationId: Id; minutes: number; text: string | null }
  | { type: "end"; conversationId: Id; reason: EndReason };

/** The request that carries a command. The item's id makes a send, its retry and its echo one operation. */
export function requestOf(id: Id, command: DeskCommand): { path: string; body: unknown } {
  const { conversationId } = command;
  switch (command.type) {
    case "claim":
      return { path: path("deskClaim", { conversationId, claimId: id }), body: {} };
    case "message":
      return { path: path("deskMessage", { conversationId, messageId: id }), body: { text: command.text } };
    case "promise":
      return {
        path: path("deskPromise", { conversationId, promiseId: id }),
        body: { minutes: command.minutes, text: command.text },
      };
    case "end":
      return { path: path("deskEnding", { conversationId, endingId: id }), body: { reason: command.reason } };
  }
}

/** Commands of one conversation go one after another and never overtake. */
export function laneOf(command: DeskCommand): string {
  return `conversation/${command.conversationId}`;
}

/** One thing on its way to the server. */
export type OutboxItem = LaneItem<DeskCommand>;

export type { Failure };
