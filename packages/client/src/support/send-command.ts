import { readFeedEvent, type FeedEvent, visitorPath } from "@warmline/protocol";
import { failureOf, NETWORK_FAILURE, type createHttp } from "../core/http.ts";
import type { SendResult } from "../outbox/outbox.ts";
import type { OutboxItem } from "../state.ts";
import type { Session } from "./session.ts";

export interface SendOptions {
  base: string;
  http: ReturnType<typeof createHttp>;
  session: Session;
  take: (events: readonly FeedEvent[]) => void;
}

// After these the server may have stored the thing all the same.
const DOUBTFUL = ["internal"];

function later(afterMs: number, inDoubt: boolean, failure = NETWORK_FAILURE): SendResult {
  return { status: "later", failure, inDoubt, afterMs };
}

/** Makes the way to store one item: an idempotent PUT, repeated once with a new token if the old one is refused. */
export function createSend({ base, http, session, take }: SendOptions) {
  return async (item: OutboxItem, signal: AbortSignal): Promise<SendResult> => {
    const { url, body } = requestOf(item);
    const put = (token: string) => http({ method: "PUT", url: base + url, token, body, signal });
    try {
      const token = await session.ensure();
      let answer = await put(token);
      if (answer.status === "refused" && answer.problem.status === 401 && !signal.aborted) {
        session.invalidate(token);
        const renewed = await session.ensure();
        if (!signal.aborted) answer = await put(renewed);
      }
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

function requestOf({ id, command }: OutboxItem): { url: string; body: unknown } {
  switch (command.type) {
    case "open-chat":
      return { url: visitorPath("conversation", { conversationId: command.conversationId }), body: { kind: "chat" } };
    case "ticket":
      return {
        url: visitorPath("conversation", { conversationId: command.conversationId }),
        body: { kind: "ticket", ...command.ticket },
      };
    case "message":
      return {
        url: visitorPath("message", { conversationId: command.conversationId, messageId: id }),
        body: { text: command.text },
      };
    case "leave":
      return {
        url: visitorPath("ending", { conversationId: command.conversationId, endingId: id }),
        body: { reason: "left" },
      };
    case "choose-face":
      return {
        url: visitorPath("choice", { contactId: command.contactId, choiceId: id }),
        body: { face: command.face },
      };
    case "marks":
      return {
        url: visitorPath("marks", { conversationId: command.conversationId }),
        body: { delivered: command.delivered, read: command.read },
      };
  }
}

/** The events of a receipt without those this version does not know; null if it is no receipt. */
function readReceipt(json: unknown): FeedEvent[] | null {
  const events: unknown = (json as { events?: unknown } | null)?.events;
  if (!Array.isArray(events)) return null;
  return events.flatMap((event: unknown) => readFeedEvent(event) ?? []);
}
