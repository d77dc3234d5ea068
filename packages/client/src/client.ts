import type { Greeting, Id, Instant, Message, Name, Reaction, StepState } from "@warmline/protocol";
import type { AmendsActions } from "./amends/amends-actions.ts";
import type { Clock, Random } from "./core/clock.ts";
import type { FileAddress, RefusedFile, TrayName } from "./files/upload.ts";
import type { OpenJournal } from "./journal/journal.ts";
import type { OwnDataActions } from "./own-data/own-data-actions.ts";
import type { RatingActions } from "./rating/rating-actions.ts";
import type { CallBackWish, FormDraft, GivenName, SupportState, ViewName, WaitDraft } from "./state.ts";
import type { Listen } from "./support/host-events.ts";
import type { Kept } from "./support/kept.ts";
import type { OpenTabs } from "./tabs/tabs.ts";
import type { TicketActions } from "./ticket/ticket-actions.ts";
import type { TranscriptActions } from "./transcript/transcript-actions.ts";

export type { Clock, Random } from "./core/clock.ts";
export type { Journal, JournalFault, OpenJournal } from "./journal/journal.ts";
export type { OpenTabs, TabRole, Tabs, TabsListener } from "./tabs/tabs.ts";

export interface SupportOptions {
  /** Base address of the support server, e.g. `https://support.example.com`. */
  server: string;
  /** The site’s name on that server. */
  site: string;
  /** The customer’s language as a BCP 47 tag. @default "en" */
  locale?: string | undefined;
  /** The version of the host’s own application, which goes along with a ticket where the customer agrees to it. */
  appVersion?: string | undefined;
  /** Where the restore token and drafts are kept between visits. @default localStorage, memory where that is blocked */
  storage?: SupportStorage | undefined;
  /** Where what is not yet sent is kept before it leaves; null for memory alone. @default IndexedDB, memory where that is blocked */
  journal?: OpenJournal | null | undefined;
  /**
   * How the pages of one browser find each other, to share one stream and one outbox; null for a page that stands alone.
   * @default Web Locks and BroadcastChannel where there are both
   */
  tabs?: OpenTabs | null | undefined;
  /** @default the global fetch */
  fetch?: typeof fetch | undefined;
  /** @default the system’s clock and timers */
  clock?: Clock | undefined;
  /** Fills an array with random bytes. @default crypto.getRandomValues */
  random?: Random | undefined;
}

/** Keeps small texts between visits. May throw or be missing: then memory is used. */
export interface SupportStorage {
  get: (key: string) => string | null;
  set: (key: string, value: string) => void;
  remove: (key: string) => void;
}

export interface OpenOptions {
  /** The view to show. @default the one that was shown last */
  view?: ViewName | undefined;
  /** Words for the chat’s field, as `support.prefill` puts them there. */
  prefill?: string | undefined;
}

export type IdentifyResult = { ok: true } | { ok: false; code: string; title: string };

export type SignOutResult =
  | { done: true }
  /** Nothing was cleared: these texts were never stored. Ask the customer, then call with `discardUnsent`. */
  | { done: false; unsent: number };

/**
 * One customer’s support line: a store with actions. Made by `createSupport(options)`.
 * Two of them on one page do not know of each other.
 */
export interface SupportClient {
  getState: () => SupportState;
  /** Calls `listener` once per batch of changes. Returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** The server’s time in milliseconds since the epoch, as well as it can be told from here. */
  now: () => Instant;
  /** Calls `listener` every second, one timer for all. Returns the way to stop. */
  onTick: (listener: () => void) => () => void;
  /**
   * Tells a host what happens, as plain data: everything, or one kind of it. What a snapshot brings again is not told, and what
   * came while no page was open is told once. Returns the way to stop.
   */
  on: Listen;
  readonly kept: Kept;
  readonly support: {
    /** Opens the window, and the connection with the first call. */
    open: (options?: OpenOptions) => void;
    close: () => void;
    /** Puts words into the chat’s field for the customer to change and send. What was typed there already stays instead. */
    prefill: (text: string) => void;
    /** Goes on with the session of an earlier visit, if this browser has one. Without one nothing is stored or called. */
    restore: () => void;
    /**
     * Signs the customer in with the host’s short-lived token; the anonymous conversation comes along.
     * With the code `network` it is tried again by every later handshake, until `signOut` or another identity.
     * What a customer signed in before had not sent is dropped: it never reaches somebody else’s record.
     */
    identify: (token: string) => Promise<IdentifyResult>;
    /** Forgets the customer here: token, drafts, outbox. Warns first if something was not yet stored. */
    signOut: (options?: { discardUnsent?: boolean | undefined }) => SignOutResult;
    /** Tries the connection at once instead of waiting for the next attempt. */
    reconnect: () => void;
    /** The first words that the site file has for those who stay on a page. Needs no session and stores nothing. */
    greetings: () => Promise<readonly Greeting[]>;
    /** Has the customer told when an incident is over, or no longer; with `email` by a letter as well. */
    followIncident: (incidentId: string, wish: { following: boolean; email: string | null }) => void;
    /** Hides an incident until there is news of it. That is kept in this browser. */
    dismissIncident: (incidentId: string) => void;
    /** Says how the customer wants to be called; null for who would rather not. Whether to ask is told by `supportState.shouldAskName`. */
    giveName: (given: GivenName | null) => void;
    /** Reads an article of the site, unless it is here in the customer’s language. Where it stands is told by `supportState.article`. */
    article: (articleId: Name) => void;
    /** Absolute address of a path the server gave, e.g. an agent’s photo. */
    url: (path: string) => string;
  };
  readonly chat: {
    /**
     * Sends a text in the present chat, opening or reopening it, and the connection too. What lies in the tray of `files` goes
     * along, but for what failed. Returns the message’s id.
     */
    send: (text: string) => Id;
    /** Gives a message of one’s own other words. Only within the time that `chatState.editableUntil` tells. */
    edit: (messageId: Id, text: string) => void;
    /** Takes a message of one’s own back, within the same time. */
    remove: (messageId: Id) => void;
    /** Reacts to a message; null takes the reaction back. */
    react: (messageId: Id, emoji: Reaction | null) => void;
    /** Says of a step that it is done, or where the customer is stuck; null takes that back. `step` counts from 0. */
    tick: (messageId: Id, step: number, state: StepState | null) => void;
    /** Chooses one of the answers in a message, which is said as a message of one’s own. Once only. */
    answerChoice: (messageId: Id, option: Name) => void;
    /**
     * Answers the form in a message, by the ids of its fields; of a choice the choice’s id. What the customer gave before goes along where
     * it is left out. What is refused can be answered again: `chatState.answer` tells.
     */
    answerForm: (messageId: Id, answers: Readonly<Record<Name, string>>) => void;
    /** What is filled in of the form in a message, also in an earlier page. It goes once the form is answered. */
    getFormDraft: (messageId: Id) => FormDraft | null;
    setFormDraft: (messageId: Id, draft: FormDraft | null) => void;
    /** Asks for a person instead of the program that holds a conversation, whatever it is doing. */
    askPerson: (conversationId: Id) => void;
    /** Fetches the page of messages before those that are here. Where it stands is told by `chatState.history`. */
    loadEarlier: () => void;
    /** Looks for words in all conversations once typing rests. An empty text ends the search. */
    search: (words: string) => void;
    /** Chooses the conversation of a message and fetches its pages until the message is here; `state.reveal` tells when. */
    reveal: (message: Pick<Message, "conversationId" | "id" | "seq">) => void;
    /** The revealed message was shown. */
    endReveal: () => void;
    /** Chooses the conversation to show: one by its id, `new` for one that begins with the next text, null for what concerns most. */
    choose: (conversation: string | null) => void;
    retry: (itemId: Id) => void;
    /** Takes an unsent text or change back and returns its words. Null if it is in doubt or gone. */
    discard: (itemId: Id) => string | null;
    setTyping: (typing: boolean) => void;
    /** Tells that everything up to the newest message has been seen. */
    markSeen: () => void;
    leave: () => void;
    /** Says what the chat is about that begins with the next word, of `chatState.topics`; null leaves it open. It outlives the page. */
    setCategory: (category: Name | null) => void;
    /** The text that was typed but not sent. It is not in the state: a key press concerns only the composer. */
    getDraft: () => string;
    setDraft: (text: string) => void;
    /** Calls `listener` when the draft has become another one by something else than typing. Returns the way to stop. */
    onDraft: (listener: () => void) => () => void;
  };
  readonly files: {
    /**
     * Puts files into the tray and begins to upload them at once, bringing the line up. What is not taken comes back with
     * the reason.
     *
     * @param tray what the files go along with: `chat` with the next word in the conversation at hand, `ticket` with the form.
     * @default "chat"
     */
    attach: (files: Iterable<File | Blob>, tray?: TrayName) => readonly RefusedFile[];
    /** Takes a file away, in whatever state it is. One whose message has left stays. */
    remove: (fileId: Id) => void;
    pause: (fileId: Id) => void;
    resume: (fileId: Id) => void;
    /** Tries a failed or waiting file at once. What the server refused for good stays so. */
    retry: (fileId: Id) => void;
    /** Where a file can be read from now; null if that cannot be had. The same promise for as long as it holds. */
    url: (fileId: Id) => Promise<FileAddress | null>;
    /** The same after an address did not work. It asks at once, but not again within ten seconds. */
    renewUrl: (fileId: Id) => Promise<FileAddress | null>;
  };
  readonly rating: RatingActions;
  readonly ticket: TicketActions;
  readonly amends: AmendsActions;
  readonly transcript: TranscriptActions;
  readonly ownData: OwnDataActions;
  readonly waitTime: {
    /**
     * Asks to be called in one of `waitTimeState.windows`, opening a chat and the connection if there is none. It takes the
     * place of what was asked before; the place in line stays. What was typed is kept until the server has it.
     */
    askCallBack: (wish: CallBackWish) => void;
    /** Takes that back. */
    cancelCallBack: () => void;
    /** Has a letter written when it is the customer’s turn; null takes that back. Only while a chat is open. */
    writeWhenItIsMyTurn: (email: string | null) => void;
    /** What was typed in the forms of the banner and not sent. */
    getDraft: () => WaitDraft;
    setDraft: (draft: WaitDraft) => void;
  };
  /** Ends the connection, timers and listeners. The state stays readable. */
  destroy: () => void;
}
