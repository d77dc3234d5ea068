import type {
  AgentPromise,
  Contact,
  Conversation,
  Face,
  Id,
  Instant,
  Message,
  Name,
  Problem,
  Rating,
  SiteState,
  Visitor,
  Wait,
} from "@warmline/protocol";

/** Where the handshake stands. Nothing is stored and nobody is called before it leaves `idle`. */
export type SessionState =
  | { status: "idle" }
  | { status: "opening" }
  | { status: "ready"; expiresAt: Instant }
  /** The server refused for good; `problem.code` says why. */
  | { status: "refused"; problem: Problem };

/** Where the stream stands. `retryAt` is local time in milliseconds since the epoch. */
export type ConnectionState =
  | { status: "idle" }
  | { status: "connecting"; since: Instant }
  | { status: "live" }
  | { status: "waiting"; since: Instant; retryAt: Instant; attempt: number };

/** Why a thing could not be stored, and whether trying again can help. */
export interface Failure {
  code: string;
  title: string;
  retryable: boolean;
}

/** What the visitor wants done. `at` is when it was asked for, by the server’s clock. */
export type OutboxCommand =
  | { type: "open-chat"; conversationId: Id }
  | { type: "message"; conversationId: Id; text: string }
  | { type: "ticket"; conversationId: Id; ticket: TicketDraft }
  | { type: "choose-face"; contactId: Id; face: Face | null }
  | { type: "leave"; conversationId: Id }
  | { type: "marks"; conversationId: Id; delivered: number; read: number };

/** One thing on its way to the server. */
export interface OutboxItem {
  /** The client-made id that makes a send, its retry and its echo one operation. */
  id: Id;
  /** Items of one lane go one after another and never overtake. */
  lane: string;
  at: Instant;
  command: OutboxCommand;
  status: "queued" | "sending" | "failed";
  /** Whether the server may have it although no answer came. It can then only be retried. */
  inDoubt: boolean;
  failure: Failure | null;
}

/** What a customer fills in to leave a ticket. */
export interface TicketDraft {
  category: Name;
  gist: string;
  details: string;
  email: string;
  name: string | null;
}

export interface TypingMark {
  agentId: Name;
  expiresAt: Instant;
}

/** Everything that is true here: what the server said, and what is still on its way to it. */
export interface SupportState {
  session: SessionState;
  connection: ConnectionState;
  window: { open: boolean };
  site: SiteState | null;
  visitor: Visitor | null;
  /** The last event that was taken in. */
  seq: number;
  conversations: Readonly<Record<Id, Conversation>>;
  contacts: Readonly<Record<Id, Contact>>;
  /** By conversation, in the order of `seq`. */
  messages: Readonly<Record<Id, readonly Message[]>>;
  promises: Readonly<Record<Id, AgentPromise>>;
  /** By contact. */
  ratings: Readonly<Record<Id, Rating>>;
  /** By conversation. */
  typing: Readonly<Record<Id, TypingMark>>;
  wait: Wait | null;
  outbox: readonly OutboxItem[];
}
