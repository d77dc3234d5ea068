import { AskPerson, DeskEndConversation, GiveName, HandOver, ROUTES } from "@warmline/protocol";
import type { writer } from "./writes.ts";

type Write = ReturnType<typeof writer>;

/** What customers say of who they are, and of whom they want to talk with. */
export function visitorPeopleRoutes(write: Write): void {
  write({
    route: ROUTES.name,
    operation: "nameId",
    schema: GiveName,
    toCommand: (_, called) => ({ type: "give-name", ...called }),
  });
  write({
    route: ROUTES.personRequest,
    operation: "requestId",
    schema: AskPerson,
    toCommand: ({ conversationId = "" }) => ({ type: "ask-person", conversationId }),
  });
}

/** How an agent’s part in a talk ends. */
export function deskPeopleRoutes(write: Write): void {
  write({
    route: ROUTES.deskHandOver,
    operation: "handOverId",
    schema: HandOver,
    toCommand: ({ conversationId = "", handOverId = "" }, next) => ({
      type: "hand-over",
      conversationId,
      handOverId,
      ...next,
    }),
  });
  write({
    route: ROUTES.deskEnding,
    operation: "endingId",
    schema: DeskEndConversation,
    toCommand: ({ conversationId = "", endingId = "" }, { reason, text }) => ({
      type: "end",
      conversationId,
      reason,
      ...(text === undefined ? {} : { words: { messageId: endingId, text } }),
    }),
  });
}
