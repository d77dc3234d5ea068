import * as v from "valibot";
import { Id, Name } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import { TicketKind, TicketStatus } from "./ticket-kinds.ts";
import { Email, hasWords, MessageText, PersonName } from "./typed.ts";

/** A text that may be left out; empty says the same. */
function spare(most: number) {
  return v.optional(v.pipe(v.string(), v.maxLength(most)), "");
}

/** What a customer fills in to leave a ticket. */
export const TicketForm = v.pipe(
  v.strictObject({
    /** @default the first kind that the site takes */
    ticketKind: v.optional(TicketKind),
    category: Name,
    gist: v.pipe(v.string(), v.maxLength(LIMITS.gist), hasWords),
    details: v.pipe(v.string(), v.maxLength(LIMITS.details)),
    wanted: spare(LIMITS.wanted),
    otherwise: spare(LIMITS.wanted),
    /** The category’s own fields, by their ids. */
    fields: v.optional(v.pipe(v.record(Name, v.pipe(v.string(), v.maxLength(LIMITS.field))), v.maxEntries(20)), {}),
    /** The answers to the category’s list, by their ids. */
    checks: v.optional(v.pipe(v.record(Name, v.picklist(["yes", "no"])), v.maxEntries(20)), {}),
    context: v.optional(
      v.nullable(
        v.strictObject({
          page: v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.context))),
          browser: v.pipe(v.string(), v.maxLength(LIMITS.context)),
          screen: v.pipe(v.string(), v.maxLength(40)),
          language: v.pipe(v.string(), v.maxLength(40)),
          appVersion: v.nullable(v.pipe(v.string(), v.maxLength(80))),
        }),
      ),
      null,
    ),
    /** Files of one’s own that arrived whole, as in a message. */
    files: v.optional(v.pipe(v.array(Id), v.maxLength(LIMITS.filesPerMessage))),
    email: Email,
    name: v.nullable(PersonName),
  }),
  v.metadata({ ref: "TicketForm" }),
);
export type TicketForm = v.InferOutput<typeof TicketForm>;
/** The same as it may be sent: what is left out is empty. */
export type TicketFormInput = v.InferInput<typeof TicketForm>;

/** Body of `PUT …/conversations/{conversationId}/statuses/{statusId}`: desk only. */
export const SetTicketStatus = v.pipe(
  v.strictObject({
    status: TicketStatus,
    /** What the agent says with it; null says nothing more. */
    text: v.nullable(MessageText),
  }),
  v.metadata({ ref: "SetTicketStatus" }),
);
export type SetTicketStatus = v.InferOutput<typeof SetTicketStatus>;

/** Body of `PUT …/conversations/{conversationId}/assignments/{assignmentId}`: desk only, for tickets. */
export const AssignTicket = v.pipe(v.strictObject({ agentId: Name }), v.metadata({ ref: "AssignTicket" }));
export type AssignTicket = v.InferOutput<typeof AssignTicket>;

/** Body of `PUT …/conversations/{conversationId}/conversions/{conversionId}`: a chat becomes a ticket, or a ticket a chat. */
export const ConvertConversation = v.pipe(
  v.variant("kind", [
    v.strictObject({ kind: v.literal("chat") }),
    v.strictObject({ kind: v.literal("ticket"), ...TicketForm.entries }),
  ]),
  v.metadata({ ref: "ConvertConversation" }),
);
export type ConvertConversation = v.InferOutput<typeof ConvertConversation>;
