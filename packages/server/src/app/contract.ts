import type { Id, Moment, Name, Seq } from "@warmline/protocol";
import type { Bot } from "../bots/contract.ts";
import type { Clock, Log, Random } from "../environment.ts";
import type { LineFigures } from "./line/lines.ts";
import type { Meters } from "./meters.ts";
import type { SiteFile } from "../sites/site-file.ts";
import type { Backlog } from "../storage/outbox.ts";
import type { Storage, StoredEvent } from "../storage/storage.ts";
import type { Fetch } from "../status-page/fetch-status.ts";
import type { Uploads } from "../uploads/contract.ts";

/** One letter, ready to go. */
export interface Letter {
  /** Stable over retries: a mailer that has it already does nothing. */
  id: Id;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  at: number;
}

/** Sends letters. Throws if this letter should be tried again later. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** The sites served here, as their files are now. */
export interface Sites {
  get(id: Name): SiteFile | undefined;
  all(): readonly SiteFile[];
  /** Calls `listener` when a file has a new good version. Returns the way to stop. */
  subscribe(listener: (site: SiteFile) => void): () => void;
}

/** What the nodes of one installation tell each other. Everything in it can be read again from storage. */
export type BusMessage =
  /** New events of one visitor, in order; `prev` is the event before them. */
  | { type: "events"; siteId: Name; visitorId: Id; prev: Seq; events: readonly StoredEvent[] }
  | { type: "moment"; siteId: Name; to: { visitorId: Id } | "desk"; moment: Moment }
  /** The visitor signed in: what the anonymous one had opened is over. */
  | { type: "moved"; siteId: Name; visitorId: Id }
  /** The line, the agents or the site’s own data changed: look again. */
  | { type: "site"; siteId: Name }
  /** There is scheduled work to do. */
  | { type: "work"; siteId: Name };

/** Wakes whoever waits for news. Losing a message loses nothing. */
export interface Bus {
  publish(message: BusMessage): void;
  /** Returns the way to stop. */
  subscribe(listener: (message: BusMessage) => void): () => void;
}

export interface AppOptions {
  storage: Storage;
  bus: Bus;
  mailer: Mailer;
  /** Keeps the bytes of files. */
  uploads: Uploads;
  clock: Clock;
  random: Random;
  log: Log;
  sites: Sites;
  /** At least 32 random bytes; signs session tokens and addresses of files. Another secret ends all sessions. */
  secret: Uint8Array<ArrayBuffer>;
  /** The address customers reach this server by, without a trailing slash. Its origin is always allowed. */
  publicUrl: string;
  /** How status pages are read. @default the platform’s `fetch` */
  fetch?: Fetch | undefined;
  /** Programs that talk with customers, by the names that site files give them. `articles` is there anyway. */
  bots?: Readonly<Record<string, Bot>> | undefined;
  /** For how many days an event stays in the feed of its visitor. What it changed stays for ever. @default 30 */
  feedDays?: number | undefined;
}

/** Whoever made a request, as the socket tells it; null inside one process. */
export interface Peer {
  address: string | null;
}

export interface NewAgent {
  id: Name;
  name: string;
  signature?: string | undefined;
  languages?: readonly string[] | undefined;
  bot?: boolean | undefined;
}

/** What an app has done since it was made. Nothing in it says who did what. */
export interface Figures extends Readonly<Omit<Meters, "commit" | "refuse" | "waited" | "settle">> {
  /** Requests that are being worked on, streams left aside. */
  running: number;
  line: LineFigures;
}

/** A film in which an agent says hello. */
export interface NewGreeting {
  /** WebM or MP4, at most 4 MiB. */
  video: Uint8Array<ArrayBuffer>;
  /** PNG, JPEG or WebP, at most 256 KiB. */
  poster: Uint8Array<ArrayBuffer> | null;
  /** WebVTT by language; at least one. */
  captions: Record<string, string>;
}

/** The server as a value: no port, no environment. */
export interface App {
  fetch(request: Request, peer?: Peer): Promise<Response>;
  /** Resolves when the store answers. @throws Error if it does not, or the server is going */
  ready(): Promise<void>;
  /** What there is to measure without asking the store. */
  figures(): Figures;
  /** The work that waits. @throws Error if the store does not answer */
  backlog(): Promise<Backlog>;
  /** Begins the scheduled work: letters, lapsing promises, and taking away old events and files that nobody sent. */
  start(): void;
  /** Tells the streams to go, refuses what comes, finishes what runs, stops scheduled work. */
  drain(): Promise<void>;
  readonly agents: {
    /** Adds an agent. @throws Error if the site is unknown or the id is taken. */
    add(siteId: Name, agent: NewAgent): Promise<void>;
    /** Gives an agent a photo (PNG, JPEG or WebP, at most 256 KiB), unless there is one. @throws Error if it is none of these. */
    givePhoto(siteId: Name, agentId: Name, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
    /** Gives an agent a greeting video, another one, or none. @throws Error if it cannot be shown. */
    setGreeting(siteId: Name, agentId: Name, greeting: NewGreeting | null): Promise<void>;
    /** Makes a sign-in link that works once, for 24 hours. Returns its secret. @throws Error if there is no such agent. */
    createSignInLink(siteId: Name, agentId: Name): Promise<string>;
  };
}
