import {
  AnswerPart,
  DeskPostMessage,
  EditMessage,
  PostMessage,
  ReactToMessage,
  RemoveMessage,
  ROUTES,
  TickStep,
} from "@warmline/protocol";
import type { writer } from "./writes.ts";

/** The addresses of what one does with messages. */
export interface MessageAddresses {
  edit: string;
  removal: string;
  reaction: string;
}

/** What customers and agents do with messages alike: change them, take them back, react to them. */
export function messageRoutes(write: ReturnType<typeof writer>, { edit, removal, reaction }: MessageAddresses): void {
  write({
    route: edit,
    operation: "editId",
    schema: EditMessage,
    toCommand: (ids, { text }) => ({ type: "edit-message", ...named(ids), text }),
  });
  write({
    route: removal,
    operation: "removalId",
    schema: RemoveMessage,
    toCommand: (ids) => ({ type: "remove-message", ...named(ids) }),
  });
  write({
    route: reaction,
    operation: "reactionId",
    schema: ReactToMessage,
    toCommand: (ids, { emoji }) => ({ type: "react", ...named(ids), emoji }),
  });
}

/** What only customers do: say something, tick a step, choose, answer. */
export function customersWords(write: ReturnType<typeof writer>): void {
  write({
    route: ROUTES.message,
    operation: "messageId",
    schema: PostMessage,
    toCommand: (ids, { text, files }) => ({ type: "post-message", ...named(ids), text, files }),
  });
  write({
    route: ROUTES.tick,
    operation: "tickId",
    schema: TickStep,
    toCommand: (ids, tick) => ({ type: "tick-step", ...named(ids), ...tick }),
  });
  write({
    route: ROUTES.answer,
    operation: "answerId",
    schema: AnswerPart,
    toCommand: ({ answerId = "", ...ids }, answer) => ({ type: "answer-part", ...named(ids), answerId, answer }),
  });
}

/** What only agents send: something to help with, beside their words. */
export function agentsWords(write: ReturnType<typeof writer>): void {
  write({
    route: ROUTES.deskMessage,
    operation: "messageId",
    schema: DeskPostMessage,
    toCommand: (ids, { text, files, part }) => ({ type: "post-message", ...named(ids), text, files, part }),
  });
}

function named({ conversationId = "", messageId = "" }: Record<string, string>) {
  return { conversationId, messageId };
}
