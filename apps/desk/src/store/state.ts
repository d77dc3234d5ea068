import type { ConnectionState, JournalFault } from "@warmline/client/core";
import type {
  AgentCard,
  AgentPromise,
  Contact,
  Conversation,
  DeskGuide,
  DeskLine,
  Id,
  Instant,
  Message,
  Name,
  Note,
  Offer,
  Rating,
  Seq,
  SiteState,
  Visitor,
} from "@warmline/protocol";
import { NO_COLUMNS, type Columns } from "./columns.ts";
import type { DeskCommand, Failure, OutboxItem } from "./commands.ts";
import type { Conversion } from "./conversions.ts";
import type { DeskUpload } from "./files.ts";
import type { Group } from "./groups.ts";
import type { Telling } from "./incidents.ts";
import type { Numbers } from "./numbers.ts";
import type { Ratings } from "./ratings.ts";
import type { Lookup } from "./reference.ts";
import type { Instead } from "./take-next.ts";
import { TAKING, type Taking } from "./taking.ts";
import type { Writing } from "./writing.ts";

/** Where signing in stands. `refused` says why the last attempt did not work; null before any. */
export type DeskSessionState =
  /** `trouble` says what keeps the desk from opening, while it is tried again; null before the first answer. */
  | { status: "opening"; trouble: OpeningTrouble | null }
  | { status: "signed-out"; refused: SignInRefusal | null }
  | { status: "ready"; expiresAt: Instant };

export type OpeningTrouble = "unreachable" | "not-understood";

export type SignInRefusal =
  | "link-refused"
  | "insecure-transport"
  | "session-ended"
  | "unreachable"
  /** The server has not heard yet that the agent signed out. */
  | "sign-out-unfinished"
  | "other";

/** How much of a visitor's record is here: what the inbox shows of it, or everything. */
export type RecordState = "loading" | "loaded" | "failed";

/** What the server said of one site's conversations, as one agent's desk knows it. */
export interface DeskRecord {
  /** By visitor: the last event up to which nothing is missing. */
  heads: Readonly<Record<Id, Seq>>;
  /** By visitor: events taken in beyond a hole, as `seq` by `prev`. */
  ahead: Readonly<Record<Id, Readonly<Record<Seq, Seq>>>>;
  /** By thing: the `seq` it was last told at, so that an older telling never wins. */
  stamps: Readonly<Record<string, Seq>>;
  /** By visitor: the `seq` of the last whole record, which stands for the stamp of every message in it. */
  whole: Readonly<Record<Id, Seq>>;
  visitors: Readonly<Record<Id, Visitor>>;
  conversations: Readonly<Record<Id, Conversation>>;
  contacts: Readonly<Record<Id, Contact>>;
  /** By conversation, in the order of `seq`. */
  messages: Readonly<Record<Id, readonly Message[]>>;
  /** By conversation: the messages of a store that was replaced since. They stand in until its record is fetched anew. */
  stale: Readonly<Record<Id, readonly Message[]>>;
  notes: Readonly<Record<Id, Note>>;
  promises: Readonly<Record<Id, AgentPromise>>;
  ratings: Readonly<Record<Id, Rating>>;
  offers: Readonly<Record<Id, Offer>>;
}

export type NoticeKind =
  | "taken"
  | "instead"
  | "claim-failed"
  | "end-failed"
  | "hand-over-failed"
  | "promise-failed"
  | "too-late"
  | "remove-failed"
  | "react-failed"
  | "call-back-failed"
  | "withdraw-failed"
  | "withdraw-late"
  | "status-failed"
  | "assign-failed"
  | "convert-failed";

/** Something an agent should be told once, in words. */
export interface DeskNotice {
  id: Id;
  conversationId: Id;
  kind: NoticeKind;
}

/** Where saving the own card stands. */
export type CardState = { status: "idle" | "saving" | "saved" } | { status: "failed"; failure: Failure };

export interface DeskState {
  session: DeskSessionState;
  connection: ConnectionState;
  me: AgentCard | null;
  site: SiteState | null;
  /** Whether the first inbox has arrived. */
  arrived: boolean;
  epoch: string | null;
  record: DeskRecord;
  /** By visitor. */
  loads: Readonly<Record<Id, RecordState>>;
  /** By conversation: until when the customer is known to be typing. */
  typing: Readonly<Record<Id, Instant>>;
  /** By conversation: the answer that a program is writing. */
  writing: Readonly<Record<Id, Writing>>;
  /** Who stands in line, as it was told last; null before. */
  line: DeskLine | null;
  taking: Taking;
  /** The site’s categories that ask for something this agent has not learned. */
  cannotServe: readonly Name[];
  /** What the product team wrote for its agents. */
  guide: DeskGuide;
  /** Whom the agent took last in the place of another, or null. */
  instead: Instead | null;
  /** Open conversations whose first words are alike. */
  groups: readonly Group[];
  /** By incident: where telling it stands. */
  tellings: Readonly<Record<string, Telling>>;
  /** By conversation: where making a ticket of it stands. */
  conversions: Readonly<Record<Id, Conversion>>;
  /** What came of looking for the ticket of a reference, or null where nobody looks for one. */
  lookup: Lookup | null;
  /** What was asked for last, or null. */
  numbers: Numbers | null;
  /** What customers said of contacts in the time that was asked for last, or null. */
  ratings: Ratings | null;
  outbox: readonly OutboxItem[];
  /** Why the browser does not keep what is not yet sent, or null while it does, as far as is known. */
  storageFault: JournalFault | null;
  /** The files of answers that are not sent yet. */
  uploads: readonly DeskUpload[];
  notices: readonly DeskNotice[];
  card: CardState;
  columns: Columns;
  /** Whether keys work by themselves, without Ctrl or Alt. */
  singleKeys: boolean;
  /** How many texts were taken back into drafts: a composer then reads its draft anew. */
  takenBack: number;
  /** The last of them. */
  takenBackLast: DeskCommand | null;
}

export const EMPTY_RECORD: DeskRecord = {
  heads: {},
  ahead: {},
  stamps: {},
  whole: {},
  visitors: {},
  conversations: {},
  contacts: {},
  messages: {},
  stale: {},
  notes: {},
  promises: {},
  ratings: {},
  offers: {},
};

export const INITIAL_STATE: DeskState = {
  session: { status: "opening", trouble: null },
  connection: { status: "idle" },
  me: null,
  site: null,
  arrived: false,
  epoch: null,
  record: EMPTY_RECORD,
  loads: {},
  typing: {},
  writing: {},
  line: null,
  taking: TAKING,
  cannotServe: [],
  guide: { amends: [], articles: [], forms: [], glossary: [], snippets: [] },
  instead: null,
  groups: [],
  tellings: {},
  conversions: {},
  lookup: null,
  numbers: null,
  ratings: null,
  outbox: [],
  storageFault: null,
  uploads: [],
  notices: [],
  card: { status: "idle" },
  columns: NO_COLUMNS,
  singleKeys: true,
  takenBack: 0,
  takenBackLast: null,
};

/** How many things that the agent did have not reached the server. */
export function unsent({ outbox }: DeskState): number {
  return outbox.filter(({ command }) => command.type !== "marks").length;
}

/** Why what is not yet sent would be lost with the page, or null while nothing would. */
export function unkept(state: DeskState): JournalFault | null {
  return unsent(state) > 0 ? state.storageFault : null;
}

/** Whether something does not get through at once: the line is away, or a try went wrong. */
export function isHeldUp({ connection, outbox }: DeskState): boolean {
  return connection.status !== "live" || outbox.some(({ failure }) => failure !== null);
}
