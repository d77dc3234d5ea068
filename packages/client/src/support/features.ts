import { createAmendsActions } from "../amends/actions.ts";
import { createChatActions } from "../chat/actions.ts";
import type { SupportClient } from "../client.ts";
import type { Outgoing } from "../files/upload.ts";
import { createRatingActions } from "../rating/actions.ts";
import type { OutboxItem } from "../state.ts";
import { createTicketActions } from "../ticket/actions.ts";
import { createTranscriptActions } from "../transcript/actions.ts";
import { createWaitTimeActions } from "../wait-time/actions.ts";
import type { ActionContext } from "./action-context.ts";

/** What a customer can do, widget by widget, and what the rest of the line asks of them all. */
export interface Features {
  actions: Pick<SupportClient, "chat" | "rating" | "amends" | "transcript" | "waitTime"> & {
    ticket: Omit<SupportClient["ticket"], "attach">;
  };
  prefill: (text: string) => void;
  /** Sends something whose files are whole. */
  say: (message: Outgoing) => void;
  /** Lets go of drafts that are stored now. */
  settle: () => void;
  /** The same for what has left the outbox since. */
  settleSince: (before: readonly OutboxItem[]) => void;
  /** Drops all drafts. */
  forget: () => void;
  /** Leaves what is under way. */
  stop: () => void;
}

export function createFeatures(context: ActionContext): Features {
  const { forget: forgetChat, settle: settleChat, stop, prefill, say, openChat, ...chat } = createChatActions(context);
  const { forget: forgetRating, settle: settleRating, ...rating } = createRatingActions(context);
  const { forget: forgetTicket, settle: settleTicket, send, ...ticket } = createTicketActions(context);
  const waitActions = createWaitTimeActions(context, { openChat, discard: chat.discard });
  const { forget: forgetWait, settle: settleWait, ...waitTime } = waitActions;

  return {
    actions: {
      chat,
      rating,
      ticket,
      amends: createAmendsActions(context),
      transcript: createTranscriptActions(context),
      waitTime,
    },
    prefill,
    say: (message) => (message.ticket === undefined ? say(message) : send(message)),
    settle() {
      settleChat();
      settleRating();
      settleTicket();
    },
    settleSince(before) {
      settleTicket();
      settleWait(before);
    },
    forget() {
      forgetChat();
      forgetRating();
      forgetTicket();
      forgetWait();
    },
    stop,
  };
}
