import { AssignTicket, ConvertConversation, ROUTES, SetTicketStatus } from "@warmline/protocol";
import type { writer } from "./writes.ts";

type Write = ReturnType<typeof writer>;

/** What a visitor makes of a conversation. */
export function visitorTicketRoutes(write: Write): void {
  conversionRoute(write, ROUTES.conversion);
}

/** What agents do with tickets. */
export function deskTicketRoutes(write: Write): void {
  conversionRoute(write, ROUTES.deskConversion);
  write({
    route: ROUTES.deskStatusOfTicket,
    operation: "statusId",
    schema: SetTicketStatus,
    toCommand: ({ conversationId = "", statusId = "" }, how) => ({
      type: "set-status",
      conversationId,
      statusId,
      ...how,
    }),
  });
  write({
    route: ROUTES.deskAssignment,
    operation: "assignmentId",
    schema: AssignTicket,
    toCommand: ({ conversationId = "" }, { agentId }) => ({ type: "assign", conversationId, agentId }),
  });
}

function conversionRoute(write: Write, route: string): void {
  write({
    route,
    operation: "conversionId",
    schema: ConvertConversation,
    toCommand: ({ conversationId = "" }, to) => ({ type: "convert", conversationId, to }),
  });
}
