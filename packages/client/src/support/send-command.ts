import { readFeedEvent, type FeedEvent, type Id, visitorPath } from "@warmline/protocol";
import { failureOf, NETWORK_FAILURE } from "../core/http.ts";
import type { SendResult } from "../outbox/outbox.ts";
import type { OutboxItem } from "../state.ts";
import type { Ask } from "./ask.ts";

export interface SendOptions {
  ask: Ask;
  take: (events: readonly FeedEvent[]) => void;
}

// After these the server may have stored the thing all the same.
const DOUBTFUL = ["internal"];

function later(afterMs: number, inDoubt: boolean, failure = NETWORK_FAILURE): SendResult {
  return { status: "later", failure, inDoubt, afterMs };
}

/** Makes the way to store one item: an idempotent PUT. */
export function createSend({ ask, take }: SendOptions) {
  return async (item: OutboxItem, signal: AbortSignal): Promise<SendResult> => {
    try {
      const answer = await ask({ method: "PUT", ...requestOf(item), signal });
      if (answer.status === "lost") return later(answer.retryAfterMs, true);
      if (answer.status === "refused") {
        const failure = failureOf(answer.problem);
        const isTransient = failure.retryable || answer.problem.status === 401;
        if (!isTransient) return { status: "refused", failure };
        return later(answer.retryAfterMs, DOUBTFUL.includes(failure.code), { ...failure, retryable: true });
      }
      const events = readReceipt(answer.json);
      return events === null ? later(0, true) : { status: "stored", take: () => take(events) };
    } catch {
      return later(0, false);
    }
  };
}

function requestOf({ id, command }: OutboxItem): { path: string; body: unknown } {
  switch (command.type) {
    case "ask-call-back": {
      const { conversationId, phone, from, to, timeZone } = command;
      return { path: visitorPath("callBack", { conversationId, callBackId: id }), body: { phone, from, to, timeZone } };
    }
    case "cancel-call-back":
      return {
        path: visitorPath("callBackEnding", { conversationId: command.conversationId, endingId: id }),
        body: { outcome: "cancelled" },
      };
    case "turn-letter":
      return {
        path: visitorPath("turnLetter", { conversationId: command.conversationId, turnLetterId: id }),
        body: { email: command.email },
      };
    case "follow-incident":
      return {
        path: visitorPath("incidentFollow", { incidentId: command.incidentId, followId: id }),
        body: { following: command.following, email: command.email },
      };
    case "open-chat":
      return {
        path: visitorPath("conversation", { conversationId: command.conversationId }),
        body: { kind: "chat", apart: command.apart, category: command.category },
      };
    case "ticket":
      return {
        path: visitorPath("conversation", { conversationId: command.conversationId }),
        body: { kind: "ticket", ...command.ticket },
      };
    case "convert":
      return {
        path: visitorPath("conversion", { conversationId: command.conversationId, conversionId: id }),
        body: command.to === "chat" ? { kind: "chat" } : { kind: "ticket", ...command.ticket },
      };
    case "message":
      return {
        path: visitorPath("message", { conversationId: command.conversationId, messageId: id }),
        body: { text: command.text, files: command.files },
      };
    case "edit-message":
      return { path: visitorPath("edit", { ...namedMessage(command), editId: id }), body: { text: command.text } };
    case "remove-message":
      return { path: visitorPath("removal", { ...namedMessage(command), removalId: id }), body: {} };
    case "react":
      return {
        path: visitorPath("reaction", { ...namedMessage(command), reactionId: id }),
        body: { emoji: command.emoji },
      };
    case "tick":
      return {
        path: visitorPath("tick", { ...namedMessage(command), tickId: id }),
        body: { step: command.step, state: command.state },
      };
    case "answer":
      return { path: visitorPath("answer", { ...namedMessage(command), answerId: id }), body: command.answer };
    case "ask-person":
      return {
        path: visitorPath("personRequest", { conversationId: command.conversationId, requestId: id }),
        body: {},
      };
    case "give-name":
      return {
        path: visitorPath("name", { nameId: id }),
        body: { name: command.name, patronymic: command.patronymic },
      };
    case "leave":
      return {
        path: visitorPath("ending", { conversationId: command.conversationId, endingId: id }),
        body: { reason: "left" },
      };
    case "choose-face":
      return {
        path: visitorPath("choice", { ratingId: command.ratingId, choiceId: id }),
        body: { face: command.face },
      };
    case "remark":
      return {
        path: visitorPath("remark", { ratingId: command.ratingId, remarkId: id }),
        body: { reasons: command.reasons, text: command.text },
      };
    case "dismiss-rating":
      return { path: visitorPath("dismissal", { ratingId: command.ratingId, dismissalId: id }), body: {} };
    case "claim":
      return { path: visitorPath("offerClaim", { offerId: command.offerId, claimId: id }), body: {} };
    case "marks":
      return {
        path: visitorPath("marks", { conversationId: command.conversationId }),
        body: { delivered: command.delivered, read: command.read },
      };
  }
}

function namedMessage({ conversationId, messageId }: { conversationId: Id; messageId: Id }) {
  return { conversationId, messageId };
}

/** The events of a receipt without those this version does not know; null if it is no receipt. */
function readReceipt(json: unknown): FeedEvent[] | null {
  const events: unknown = (json as { events?: unknown } | null)?.events;
  if (!Array.isArray(events)) return null;
  return events.flatMap((event: unknown) => readFeedEvent(event) ?? []);
}
