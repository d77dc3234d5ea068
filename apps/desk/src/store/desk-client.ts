import type {
  AgentPromise,
  Apologise,
  EditCard,
  EndReason,
  Id,
  Instant,
  Locale,
  MakeOffer,
  Message,
  Name,
  Offer,
  Reaction,
  TellIncident,
} from "@warmline/protocol";
import type { Columns } from "./columns.ts";
import type { CallOutcome } from "./commands.ts";
import type { Mode } from "./drafts.ts";
import type { DeskFiles } from "./files.ts";
import type { Forms } from "./forms.ts";
import type { PartToSend } from "./parts.ts";
import type { ReadArticle } from "./read-article.ts";
import type { DeskTickets } from "./ticket-actions.ts";
import type { Span } from "./spans.ts";
import type { DeskState } from "./state.ts";

/** One agent's desk: a store with actions. Made by `createDesk(options)`. */
export interface DeskClient {
  getState(): DeskState;
  /** Calls `listener` once per batch of changes. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** The server's time in milliseconds since the epoch, as well as it can be told from here. */
  now(): Instant;
  /** The time of this machine in milliseconds since the epoch. */
  localNow(): Instant;
  /** Calls `listener` every second, one timer for all. Returns the way to stop. */
  onTick(listener: () => void): () => void;
  /** Signs in with a one-time link's secret, or with the cookie of an earlier visit when it is null. */
  signIn(secret: string | null): void;
  signOut(): void;
  /** Tries the connection at once instead of waiting for the next attempt. */
  reconnect(): void;
  /** Tells which conversations are on the screen; their visitors' records are fetched and their messages count as read. */
  look(conversationIds: readonly Id[]): void;
  /** Lets keys work by themselves, or not. It is remembered for this agent. */
  setSingleKeys(on: boolean): void;
  /** Changes which conversations stand side by side. It is remembered for this agent. */
  arrange(change: (columns: Columns) => Columns): void;
  /** Fetches a visitor's record again after it failed. */
  reload(visitorId: Id): void;
  claim(conversationId: Id): void;
  /** Takes the first in line whom this agent can serve. Returns the conversation, or null where there is none. */
  takeNext(): Id | null;
  /** Takes new chats from now on, or finishes those at hand. The server keeps it. */
  setTaking(on: boolean): void;
  readonly files: DeskFiles;
  /** Sends a text, with the files that were attached unless it was written elsewhere. Returns the message's id. */
  send(conversationId: Id, text: string, withFiles?: boolean): Id;
  /** Writes something that colleagues alone see. Returns the note's id. */
  note(conversationId: Id, text: string): Id;
  /** Changes the words of an own message. */
  edit(message: Pick<Message, "id" | "conversationId">, text: string): void;
  /** Takes an own message back. */
  remove(message: Pick<Message, "id" | "conversationId">): void;
  /** Answers a message in one touch; null takes that back. */
  react(message: Pick<Message, "id" | "conversationId">, emoji: Reaction | null): void;
  promise(conversationId: Id, minutes: number, text: string | null): void;
  /** Asks for more time before a promise runs out, and says why. */
  extend(promise: Pick<AgentPromise, "id" | "conversationId">, minutes: number, reason: string): void;
  /** Apologises, with all four parts of an apology. */
  apologise(conversationId: Id, apology: Apologise): void;
  /** Offers one of the guide’s amends. */
  offer(conversationId: Id, offer: MakeOffer): void;
  /** Takes an offer back that nobody has claimed. */
  withdraw(offer: Pick<Offer, "id" | "conversationId">): void;
  /** Notes how a call went that the customer asked for. */
  endCallBack(conversationId: Id, outcome: CallOutcome): void;
  /** Tells every customer of an incident, or what has become of it. */
  tellIncident(incidentId: string, body: TellIncident): void;
  /** An id for something that is made here, such as an incident that is told for the first time. */
  newId(): Id;
  /** Reads an article as customers of one language do. */
  readArticle(articleId: Name, locale: Locale): Promise<ReadArticle>;
  /** Fetches the numbers of one stretch of time. */
  loadNumbers(span: Span): void;
  /** Fetches what customers said of contacts in one stretch of time. */
  loadRatings(span: Span): void;
  readonly tickets: DeskTickets;
  /** What was filled in and not sent. It outlives the page, until its agent signs out. */
  readonly forms: Forms;
  /** Sends an article, steps, choices or a form. Returns the message’s id. */
  sendPart(conversationId: Id, sent: PartToSend): Id;
  /**
   * Gives a conversation on.
   *
   * @param to an agent; null is whoever is free next
   * @param note what the next one should know
   */
  handOver(conversationId: Id, to: Name | null, note: string | null): void;
  /** Ends the contact, with last words if there are any. */
  end(conversationId: Id, reason: EndReason, text?: string | null): void;
  retry(itemId: Id): void;
  /** Takes an unsent text back into its draft, unless the server may have it. New words for a message are dropped. */
  takeBack(itemId: Id): void;
  setTyping(conversationId: Id, typing: boolean): void;
  /** The text that was typed but not sent. It outlives the page, until its agent signs out. */
  getDraft(conversationId: Id, mode: Mode): string;
  setDraft(conversationId: Id, mode: Mode, text: string): void;
  /** Whom the agent was writing to in a conversation. It outlives the page like the drafts. */
  getMode(conversationId: Id): Mode;
  setMode(conversationId: Id, mode: Mode): void;
  /** By conversation: the row that stood first in view when it left the screen, and how far below the view’s beginning. */
  readonly places: Map<Id, { key: Id; top: number }>;
  /** By message: new words that are half written, while its column is closed. */
  readonly halfEdits: Map<Id, string>;
  dismiss(noticeId: Id): void;
  /** Stores what customers see of the agent, and a new photo if there is one. */
  saveCard(card: EditCard, photo: Blob | null): void;
  destroy(): void;
}
