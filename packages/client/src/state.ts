import type {
  AgentPromise,
  AnswerPart,
  Article,
  Contact,
  Conversation,
  Face,
  Id,
  Instant,
  Locale,
  Message,
  Name,
  Offer,
  Problem,
  Rating,
  Reaction,
  SiteState,
  StepState,
  TicketFormInput,
  TicketKind,
  Visitor,
  Wait,
} from "@warmline/protocol";
import type { ConnectionState } from "./connection/connection-state.ts";
import type { Outgoing, Upload } from "./files/upload.ts";
import type { JournalFault } from "./journal/journal.ts";
import type { LaneItem } from "./outbox/lane-item.ts";
import type { TabRole } from "./tabs/tabs.ts";

export type { ConnectionState } from "./connection/connection-state.ts";
export type { Failure } from "./outbox/lane-item.ts";

/** Where the handshake stands. Nothing is stored and nobody is called before it leaves `idle`. */
export type SessionState =
  | { status: "idle" }
  | { status: "opening" }
  | { status: "ready"; expiresAt: Instant }
  /** The server refused for good; `problem.code` says why. */
  | { status: "refused"; problem: Problem };

/** What the visitor wants done. */
export type OutboxCommand =
  | { type: "open-chat"; conversationId: Id; apart?: true; category?: Name }
  | { type: "message"; conversationId: Id; text: string; files?: readonly Id[] }
  | { type: "edit-message"; conversationId: Id; messageId: Id; text: string }
  | { type: "remove-message"; conversationId: Id; messageId: Id }
  | { type: "react"; conversationId: Id; messageId: Id; emoji: Reaction | null }
  | { type: "tick"; conversationId: Id; messageId: Id; step: number; state: StepState | null }
  | AnswerCommand
  | { type: "ask-person"; conversationId: Id }
  | ({ type: "give-name" } & GivenName)
  | { type: "ticket"; conversationId: Id; ticket: TicketFormInput }
  | ConvertCommand
  | { type: "choose-face"; ratingId: Id; face: Face | null }
  | ({ type: "remark"; ratingId: Id } & RemarkDraft)
  | { type: "dismiss-rating"; ratingId: Id }
  | { type: "claim"; offerId: Id }
  | { type: "leave"; conversationId: Id }
  | ({ type: "ask-call-back"; conversationId: Id; timeZone: string } & CallBackWish)
  | { type: "cancel-call-back"; conversationId: Id }
  | { type: "turn-letter"; conversationId: Id; email: string | null }
  | { type: "follow-incident"; incidentId: string; following: boolean; email: string | null }
  | { type: "marks"; conversationId: Id; delivered: number; read: number };

/** One thing on its way to the server. */
export type OutboxItem = LaneItem<OutboxCommand>;

/** An answer to choices or a form; `text` is what it says in the customer’s own message, whose id is the item’s. */
export interface AnswerCommand {
  type: "answer";
  conversationId: Id;
  messageId: Id;
  text: string;
  answer: AnswerPart;
}

/** How a customer wants to be called. */
export interface GivenName {
  /** Null where they would rather not say. */
  name: string | null;
  /** The name after the father’s, where that is how one is addressed. */
  patronymic: string | null;
}

/** What is filled in of a form in a message and not sent. */
export interface FormDraft {
  /** By the ids of the form’s fields; of a choice the choice’s id. */
  answers: Readonly<Record<Name, string>>;
  /** The field that is being asked; left out where none is. */
  at?: Name | undefined;
}

/** A chat is to become a ticket, or a ticket a chat. */
export type ConvertCommand =
  | { type: "convert"; conversationId: Id; to: "chat" }
  | { type: "convert"; conversationId: Id; to: "ticket"; ticket: TicketFormInput };

/** What a customer fills in to leave a ticket; what is left out is empty. */
export interface TicketDraft {
  /** The chat that becomes this ticket; without one the ticket stands for itself. */
  conversationId?: Id | undefined;
  /** @default the first kind that the site takes */
  ticketKind?: TicketKind | undefined;
  category?: Name | undefined;
  gist?: string | undefined;
  details?: string | undefined;
  /** What the customer wants to be done. */
  wanted?: string | undefined;
  /** What else would do. */
  otherwise?: string | undefined;
  /** By the ids of the category’s fields. What other categories ask for may be in it: it stays typed and does not travel. */
  fields?: Readonly<Record<Name, string>> | undefined;
  /** By the ids of the category’s list; what is passed over is not in it. */
  checks?: Readonly<Record<Name, "yes" | "no">> | undefined;
  /** Whether what `client.ticket.context()` tells of page and browser may go along. @default false */
  consent?: boolean | undefined;
  email?: string | undefined;
  name?: string | null | undefined;
}

/** What a customer says beside the face. */
export interface RemarkDraft {
  /** What it is about, of `ratingState.reasons`. */
  reasons: readonly Name[];
  text: string;
}

/** Where and when a customer wants to be called: `from` and `to` are those of a window that the site offers. */
export interface CallBackWish {
  phone: string;
  from: Instant;
  to: Instant;
}

/** What is typed in the forms of the wait-time banner. */
export interface WaitDraft {
  phone?: string | undefined;
  from?: Instant | undefined;
  to?: Instant | undefined;
  /** Where the letter goes when it is the customer’s turn. */
  email?: string | undefined;
}

/** The views of the window. */
export type ViewName = "chat" | "ticket" | "conversations";

export interface WindowState {
  open: boolean;
  /** The view that the host asked for last, a new object each time. */
  asked?: { readonly view: ViewName };
}

export interface TypingMark {
  agentId: Name;
  expiresAt: Instant;
}

/** An answer while it is being written. The message that comes of it has the same id. */
export interface Writing {
  conversationId: Id;
  agentId: Name;
  /** All its words so far. */
  text: string;
  /** When its first words came. */
  at: Instant;
  expiresAt: Instant;
}

/** An article of the site, read or being read. */
export interface ArticleView {
  /** `gone` where the site has none of that id any more. */
  status: "loading" | "ready" | "failed" | "gone";
  /** What was read last, or null. */
  article: Article | null;
  /** The language it was asked for in. */
  locale: Locale | null;
}

/** Messages that the customer looked for. */
export interface Search {
  words: string;
  status: "searching" | "done" | "failed";
  /** Newest first; those of the search before while it is not done. */
  messages: readonly Message[];
  /** Whether more were found than are told. */
  more: boolean;
}

/** A message that the list is to show: it may have to be fetched first. */
export interface Reveal {
  conversationId: Id;
  messageId: Id;
  status: "loading" | "ready" | "failed";
}

/** Where it stands with what belongs to the customer. */
export interface OwnDataState {
  /** All of it is being fetched, or could not be; null while nobody asked, and once it is saved. */
  saving: "loading" | "failed" | null;
  /** It is being erased, could not be, or is gone; null while nobody asked. */
  erasing: "loading" | "failed" | "done" | null;
}

/** Everything that is true here: what the server said, and what is still on its way to it. */
export interface SupportState {
  session: SessionState;
  connection: ConnectionState;
  /** Whether the line has been down for more than 3 s while it was wanted. */
  offline: boolean;
  /** Whether the line was up since it was wanted: only then can it have dropped. */
  wasLive: boolean;
  window: WindowState;
  /** Why the browser does not keep what is not yet sent, or null while it does, as far as is known. */
  storageFault: JournalFault | null;
  /** What this page is among the pages of its browser; null before the first handshake. Only a leader, or who is alone, makes sounds. */
  tab: TabRole | null;
  site: SiteState | null;
  visitor: Visitor | null;
  /** The last event that the stream brought; every event up to it was taken in. */
  seq: number;
  /** Things that a receipt changed ahead of the stream, with the `seq` of that change. */
  ahead: Readonly<Record<string, number>>;
  conversations: Readonly<Record<Id, Conversation>>;
  contacts: Readonly<Record<Id, Contact>>;
  /** By conversation, in the order of `seq`. */
  messages: Readonly<Record<Id, readonly Message[]>>;
  /** The conversations that have earlier messages than those here, and where fetching them stands. */
  earlier: Readonly<Record<Id, "there" | "loading" | "failed">>;
  /** Messages that changed although they are not here: their page of history may have been read before that. */
  changedEarlier: Readonly<Record<Id, Message>>;
  /** The conversation the customer chose on this page; `new` for one that begins with the next word, null for what concerns most. */
  chosen: string | null;
  /** What the chat is about that begins with the next word; null where the customer did not say. */
  category: Name | null;
  /** The ticket the customer chose on this page; `new` for the form, null where none was chosen. */
  shownTicket: string | null;
  search: Search | null;
  reveal: Reveal | null;
  promises: Readonly<Record<Id, AgentPromise>>;
  /** By their own ids. */
  ratings: Readonly<Record<Id, Rating>>;
  offers: Readonly<Record<Id, Offer>>;
  /** By conversation. */
  typing: Readonly<Record<Id, TypingMark>>;
  /** The answers that are being written, by the ids of their messages. */
  writing: Readonly<Record<Id, Writing>>;
  wait: Wait | null;
  /** Whether `wait` has outlived its `validUntil`. */
  waitExpired: boolean;
  /** The incidents whose end the customer wants to be told. */
  follows: readonly string[];
  /** The incidents this customer has met while they went on: the update up to which each was dismissed, or 0. */
  incidentMarks: Readonly<Record<string, Instant>>;
  outbox: readonly OutboxItem[];
  /** The files the customer attached here, until their message is stored; in the order in which they were attached. */
  uploads: readonly Upload[];
  /** The messages that wait for files of theirs; then they go into the outbox. */
  outgoing: readonly Outgoing[];
  /** The conversations whose transcript is being fetched, or could not be. */
  transcripts: Readonly<Record<Id, "loading" | "failed">>;
  ownData: OwnDataState;
  /** The articles that were asked for on this page. */
  articles: Readonly<Record<Name, ArticleView>>;
}
