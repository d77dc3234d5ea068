import type { Failure, LaneItem } from "@warmline/client/core";
import {
  path,
  type Apologise,
  type DeskEndConversation,
  type DeskPostMessage,
  type DraftPart,
  type EndReason,
  type HandOver,
  type Id,
  type MakeOffer,
  type Name,
  type Reaction,
  type Seq,
  type TicketFormInput,
  type TicketStatus,
} from "@warmline/protocol";

/** A file of a message that is on its way; its bytes are on the server. */
export interface SentFile {
  id: Id;
  name: string;
  /** Bytes. */
  size: number;
}

/** How a call that the customer asked for went. */
export type CallOutcome = "done" | "missed";

/** What a conversation becomes. A ticket that was made a chat becomes the same one again. */
export type Conversion = { kind: "chat" } | ({ kind: "ticket" } & TicketFormInput);

/** What the agent wants done. */
export type DeskCommand =
  | { type: "claim"; conversationId: Id }
  /** `images` are the pictures of the part’s steps. */
  | {
      type: "message";
      conversationId: Id;
      text: string;
      files?: readonly SentFile[];
      part?: DraftPart;
      images?: readonly SentFile[];
    }
  | { type: "note"; conversationId: Id; text: string }
  | { type: "edit"; conversationId: Id; messageId: Id; text: string }
  | { type: "remove"; conversationId: Id; messageId: Id }
  | { type: "react"; conversationId: Id; messageId: Id; emoji: Reaction | null }
  | { type: "promise"; conversationId: Id; minutes: number; text: string | null }
  /** `text` is why it takes longer. */
  | { type: "extend"; conversationId: Id; promiseId: Id; minutes: number; text: string }
  | { type: "end-call-back"; conversationId: Id; outcome: CallOutcome }
  | ({ type: "apology"; conversationId: Id } & Apologise)
  | ({ type: "offer"; conversationId: Id } & MakeOffer)
  | { type: "withdraw"; conversationId: Id; offerId: Id }
  /** `text` is what the customer reads beside the status. */
  | { type: "status"; conversationId: Id; status: TicketStatus; text: string | null }
  | { type: "assign"; conversationId: Id; agentId: Name }
  | { type: "convert"; conversationId: Id; into: Conversion }
  /** `text` is what the next one should know. */
  | { type: "hand-over"; conversationId: Id; to: Name | null; text: string | null }
  /** `text` is the agent’s last words. */
  | { type: "end"; conversationId: Id; reason: EndReason; text: string | null }
  | { type: "marks"; conversationId: Id; delivered: Seq; read: Seq };

/** What makes something good again. */
export type AmendsCommand = Extract<DeskCommand, { type: "apology" | "offer" }>;

/** What leaves the conversation to somebody else, or to nobody. */
export type LeaveCommand = Extract<DeskCommand, { type: "hand-over" | "end" }>;

/** The request that carries a command. The item's id makes a send, its retry and its echo one operation. */
export function requestOf(id: Id, command: DeskCommand): { path: string; body: unknown } {
  const { conversationId } = command;
  switch (command.type) {
    case "claim":
      return { path: path("deskClaim", { conversationId, claimId: id }), body: {} };
    case "message": {
      const { text, files, part } = command;
      const body: DeskPostMessage = {
        text,
        ...(files ? { files: files.map((file) => file.id) } : {}),
        ...(part ? { part } : {}),
      };
      return { path: path("deskMessage", { conversationId, messageId: id }), body };
    }
    case "note":
      return { path: path("deskNote", { conversationId, noteId: id }), body: { text: command.text } };
    case "edit": {
      const { messageId, text } = command;
      return { path: path("deskEdit", { conversationId, messageId, editId: id }), body: { text } };
    }
    case "remove": {
      const { messageId } = command;
      return { path: path("deskRemoval", { conversationId, messageId, removalId: id }), body: {} };
    }
    case "react": {
      const { messageId, emoji } = command;
      return { path: path("deskReaction", { conversationId, messageId, reactionId: id }), body: { emoji } };
    }
    case "promise":
      return {
        path: path("deskPromise", { conversationId, promiseId: id }),
        body: { minutes: command.minutes, text: command.text },
      };
    case "extend": {
      const { promiseId, minutes, text: reason } = command;
      const to = path("deskExtension", { conversationId, promiseId, extensionId: id });
      return { path: to, body: { minutes, reason } };
    }
    case "end-call-back":
      return {
        path: path("deskCallBackEnding", { conversationId, endingId: id }),
        body: { outcome: command.outcome },
      };
    case "apology": {
      const { happened, fixed, changes, sorry } = command;
      const body: Apologise = { happened, fixed, changes, sorry };
      return { path: path("deskApology", { conversationId, apologyId: id }), body };
    }
    case "offer": {
      const { offer, severity, text } = command;
      const body: MakeOffer = { offer, severity, text };
      return { path: path("deskOffer", { conversationId, offerId: id }), body };
    }
    case "withdraw": {
      const { offerId } = command;
      return { path: path("deskWithdrawal", { conversationId, offerId, withdrawalId: id }), body: {} };
    }
    case "status": {
      const { status, text } = command;
      return { path: path("deskStatusOfTicket", { conversationId, statusId: id }), body: { status, text } };
    }
    case "assign": {
      const { agentId } = command;
      return { path: path("deskAssignment", { conversationId, assignmentId: id }), body: { agentId } };
    }
    case "convert":
      return { path: path("deskConversion", { conversationId, conversionId: id }), body: command.into };
    case "hand-over": {
      const body: HandOver = { to: command.to, note: command.text };
      return { path: path("deskHandOver", { conversationId, handOverId: id }), body };
    }
    case "end": {
      const { reason, text } = command;
      const body: DeskEndConversation = { reason, ...(text === null ? {} : { text }) };
      return { path: path("deskEnding", { conversationId, endingId: id }), body };
    }
    case "marks":
      return {
        path: path("deskMarks", { conversationId }),
        body: { delivered: command.delivered, read: command.read },
      };
  }
}

/** Commands of one conversation go one after another and never overtake; marks and reactions go beside them. */
export function laneOf(command: DeskCommand): string {
  if (command.type === "react") return `reaction/${command.messageId}`;
  return `${command.type === "marks" ? "marks" : "conversation"}/${command.conversationId}`;
}

/** Whether a later command of a lane says all that an earlier one does. */
export function isReplaced(earlier: DeskCommand, later: DeskCommand): boolean {
  if (earlier.type === "react") return later.type === "react";
  return earlier.type === "marks" && later.type === "marks";
}

const WORDS: ReadonlySet<DeskCommand["type"]> = new Set(["message", "note", "edit", "extend", "apology", "offer"]);

/** What happens to a refused command: words stay to be sent again or taken back, anything else was said in a notice. */
export function onRefused(command: DeskCommand): "park" | "drop" {
  return isWords(command) ? "park" : "drop";
}

/** Whether it carries words that somebody typed. */
function isWords(command: DeskCommand): boolean {
  const { type } = command;
  if (type === "status" || type === "hand-over" || type === "end") return command.text !== null;
  return WORDS.has(type);
}

/** One thing on its way to the server. */
export type OutboxItem = LaneItem<DeskCommand>;

export type { Failure };
