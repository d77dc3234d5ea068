import type { Failure, LaneItem } from "@warmline/client/core";
import { path, type EndReason, type Id, type Seq } from "@warmline/protocol";

/** What the agent wants done. */
export type DeskCommand =
  | { type: "claim"; conversationId: Id }
  | { type: "message"; conversationId: Id; text: string }
  | { type: "promise"; conversationId: Id; minutes: number; text: string | null }
  | { type: "end"; conversationId: Id; reason: EndReason }
  | { type: "marks"; conversationId: Id; delivered: Seq; read: Seq };

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
    case "marks":
      return {
        path: path("deskMarks", { conversationId }),
        body: { delivered: command.delivered, read: command.read },
      };
  }
}

/** Commands of one conversation go one after another and never overtake; marks go beside them. */
export function laneOf({ type, conversationId }: DeskCommand): string {
  return `${type === "marks" ? "marks" : "conversation"}/${conversationId}`;
}

/** Whether a later command of a lane says all that an earlier one does. */
export function isReplaced(earlier: DeskCommand, later: DeskCommand): boolean {
  return earlier.type === "marks" && later.type === "marks";
}

/** What happens to a refused command: words stay to be sent again or taken back, anything else was said in a notice. */
export function onRefused(command: DeskCommand): "park" | "drop" {
  return command.type === "message" ? "park" : "drop";
}

/** One thing on its way to the server. */
export type OutboxItem = LaneItem<DeskCommand>;

export type { Failure };
