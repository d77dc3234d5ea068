import type {
  AnswerPart,
  Apologise,
  ConvertConversation,
  DraftPart,
  MakeOffer,
  Offer,
  SetTicketStatus,
  TickStep,
  AgentPromise,
  Contact,
  Conversation,
  EndReason,
  ErrorCode,
  Face,
  FeedEvent,
  FilePart,
  Id,
  Instant,
  LocalizedText,
  Message,
  Name,
  OpenConversation,
  Rating,
  Reaction,
  RichText,
  Seq,
  TimeWindow,
  Visitor,
} from "@warmline/protocol";
import type { Audience } from "../storage/storage.ts";
import type { AmendsRules, ProgramRules, RatingRules, Saying, TalkRules, TicketRules } from "./rules.ts";

/** Who wants something done. */
export type Actor = { kind: "visitor" } | { kind: "agent"; agentId: Name } | { kind: "system" };

/** What somebody wants done. Ids are the client’s. */
export type Command =
  | { type: "open"; conversationId: Id; open: OpenConversation }
  | {
      type: "post-message";
      conversationId: Id;
      messageId: Id;
      text: string;
      files?: readonly Id[] | undefined;
      part?: DraftPart | undefined;
    }
  | ({ type: "tick-step"; conversationId: Id; messageId: Id } & TickStep)
  | { type: "answer-part"; conversationId: Id; messageId: Id; answerId: Id; answer: AnswerPart }
  | { type: "edit-message"; conversationId: Id; messageId: Id; text: string }
  | { type: "remove-message"; conversationId: Id; messageId: Id }
  | { type: "react"; conversationId: Id; messageId: Id; emoji: Reaction | null }
  | { type: "write-note"; conversationId: Id; noteId: Id; text: string }
  | { type: "claim"; conversationId: Id }
  | { type: "make-promise"; conversationId: Id; promiseId: Id; minutes: number; text: string | null }
  | {
      type: "extend-promise";
      conversationId: Id;
      promiseId: Id;
      extensionId: Id;
      minutes: number;
      reason: string;
    }
  | { type: "lapse-promise"; conversationId: Id; promiseId: Id }
  | {
      type: "ask-call-back";
      conversationId: Id;
      callBackId: Id;
      phone: string;
      from: Instant;
      to: Instant;
      timeZone: string;
    }
  | { type: "end-call-back"; conversationId: Id; outcome: "done" | "missed" | "cancelled" }
  | { type: "ask-turn-letter"; conversationId: Id; email: string | null }
  | { type: "tell-incident"; conversationId: Id; incidentId: string; title: LocalizedText }
  | { type: "follow-incident"; incidentId: string; following: boolean; email: string | null }
  | { type: "leave-line"; conversationId: Id }
  | { type: "join-line"; conversationId: Id }
  | {
      type: "end";
      conversationId: Id;
      reason: EndReason;
      words?: { messageId: Id; text: string };
      /** The place of the last message that a program heard: whoever said more since then goes on. */
      heard?: Seq;
    }
  | { type: "hand-over"; conversationId: Id; handOverId: Id; to: Name | null; note: string | null }
  | { type: "ask-person"; conversationId: Id }
  | {
      type: "give-up";
      conversationId: Id;
      /** What the program was writing. */
      said: Saying | null;
      /** What it says of the talk itself; null where that is made of the talk. */
      summary: string | null;
      /** What went wrong; null where it says itself that it cannot help. */
      because: string | null;
    }
  | { type: "give-name"; name: string | null; patronymic: string | null }
  | { type: "choose-face"; ratingId: Id; face: Face | null }
  | { type: "leave-remark"; ratingId: Id; reasons: readonly Name[]; text: string }
  | { type: "dismiss-rating"; ratingId: Id }
  | { type: "ask-follow-up"; conversationId: Id; ratingId: Id; contactId: Id }
  | ({ type: "apologise"; conversationId: Id; apologyId: Id } & Apologise)
  | ({ type: "make-offer"; conversationId: Id; offerId: Id } & MakeOffer)
  | { type: "claim-offer"; offerId: Id }
  | { type: "withdraw-offer"; conversationId: Id; offerId: Id }
  | { type: "expire-offer"; conversationId: Id; offerId: Id }
  | ({ type: "set-status"; conversationId: Id; statusId: Id } & SetTicketStatus)
  | { type: "assign"; conversationId: Id; agentId: Name }
  | { type: "convert"; conversationId: Id; to: ConvertConversation }
  | { type: "set-marks"; conversationId: Id; delivered: number; read: number };

/** The conversation that a command names, or null where it names none: a rating, an offer, or an incident. */
export function conversationOf(command: Command): Id | null {
  return "conversationId" in command ? command.conversationId : null;
}

/** A file that may be sent: whoever sends it has begun it, and it is in no message. */
export interface LooseFile {
  part: FilePart;
  /** Whether all of it has arrived. */
  complete: boolean;
}

/** What a decision rests on: one visitor, and of it what the command names. */
export interface Slice {
  visitor: Visitor;
  /** The visitor’s last event. */
  seq: number;
  conversation: Conversation | null;
  /** For a chat that would begin or begin again: the one that is open already. */
  openChat: Conversation | null;
  /** How many chats are open, for one that would begin. */
  openChats: number;
  /** Whether the chat that is open was told already that another one became part of it, since it waits. */
  samePlaceTold: boolean;
  /** The message that a command would change. */
  message: Message | null;
  /** The files that a command would send, in its order. */
  files: readonly LooseFile[];
  /** The contact that a command ends, or asks about again, or that came before a chat which begins again. */
  contact: Contact | null;
  /** The rating that a command names. */
  rating: Rating | null;
  /** Whether the contact that a command names was asked about again already. */
  isAskedAgain: boolean;
  /** The offer that a command names, if it was made in the conversation. */
  offer: Offer | null;
  /** The tickets that the visitor left lately, for one more. */
  tickets: readonly Conversation[];
  /** When the visitor was last asked outside the window, for a contact that ends; null if never. */
  lastPopUp: Instant | null;
  /** The name of one of the site’s agents, for a ticket or its assignment; null of nobody. */
  agentName(id: Name): string | null;
  /** Whether one of the site’s agents is a program. */
  isProgram(id: Name): boolean;
  /** All that was said in the conversation, where a program hands it over or ends it. */
  talk: readonly Message[];
  /** The last number in the register of a year, for a complaint. */
  lastComplaint(year: number): number;
  /** Promises of the conversation that nobody has settled. */
  promises: readonly AgentPromise[];
  /** The promise that a command names, if it was made in the conversation. */
  promise: AgentPromise | null;
  /** The incident that a command names, if the site has it. */
  incident: { resolvedAt: Instant | null } | null;
  /** How the visitor follows that incident; null if not at all. */
  follow: { email: string | null } | null;
}

/** What a decision may use beside the state. Nothing in it reads a clock or makes chance by itself. */
export interface Surroundings {
  now: number;
  newId(): Id;
  parse(text: string): RichText;
  talk: TalkRules;
  /** For how many milliseconds a message may be changed. */
  editMs: number;
  /** The most files of one message; 0 where none may be sent. */
  mostFiles: number;
  /** What the site says of a category, or undefined for one that it does not have. */
  category(id: Name): { emergency: boolean } | undefined;
  /** The times at which the site offers to call. */
  callBackWindows(): readonly TimeWindow[];
  ticket: TicketRules;
  rating: RatingRules;
  amends: AmendsRules;
  program: ProgramRules;
}

/** An event without its stamp. */
export type Decided<T = FeedEvent> = T extends FeedEvent ? Omit<T, "seq" | "at"> : never;

export interface DecidedEvent {
  audience: Audience;
  event: FeedEvent;
}

/** Work that follows from a decision. */
export type Followup =
  | { kind: "ticket-letter"; conversationId: Id }
  | { kind: "answer-letter"; conversationId: Id; messageId: Id }
  | { kind: "promise-due"; promiseId: Id; conversationId: Id; dueAt: number }
  | { kind: "offer-expiry"; offerId: Id; conversationId: Id; dueAt: number }
  | { kind: "follow-up"; conversationId: Id; contactId: Id; dueAt: number }
  | { kind: "remark-letter"; ratingId: Id; remarkAt: Instant }
  | { kind: "bot-turn"; conversationId: Id };

export interface Refusal {
  ok: false;
  code: ErrorCode;
  detail: string;
  /** Milliseconds after which the same may be tried again, for what may pass. */
  retryAfterMs?: number;
}

export interface Decision {
  ok: true;
  events: readonly DecidedEvent[];
  followups: readonly Followup[];
  /** The conversation that what was asked for becomes part of, or null. */
  joins: Id | null;
}

export type Verdict = Decision | Refusal;

export function refuse(code: ErrorCode, detail: string): Refusal {
  return { ok: false, code, detail };
}
