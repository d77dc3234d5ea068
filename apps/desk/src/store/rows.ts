import type {
  AgentCard,
  Author,
  Conversation,
  DraftPart,
  Id,
  Instant,
  Message,
  Note,
  TicketStatus,
} from "@warmline/protocol";
import { changesIn, reactionsWith, type EditItem, type MessageChange } from "./changes.ts";
import type { AmendsCommand, DeskCommand, Failure, LeaveCommand, OutboxItem, SentFile } from "./commands.ts";
import { unansweredIn } from "./unanswered.ts";

export type RowStatus = "queued" | "sending" | "sent" | "delivered" | "read" | "failed";

/** One message or note as the conversation shows it: stored, or still on its way. */
export interface Row {
  key: Id;
  author: Author;
  at: Instant;
  /** Whether colleagues alone see it. */
  isNote: boolean;
  /** The stored message, or null while it is on its way. */
  message: Message | null;
  /** The stored note, or null. */
  note: Note | null;
  /** The words of what is not sent yet, as typed. */
  text: string;
  /** The files of a message that is still on its way. */
  files: readonly SentFile[];
  /** The minutes of a promise that is still on its way. */
  minutes: number | null;
  /** Whether those are more minutes for a promise that was made. */
  isExtension: boolean;
  /** An apology or an offer that is still on its way. */
  amends: AmendsCommand | null;
  /** An article, steps, choices or a form on its way. */
  part: DraftPart | null;
  /** A hand-over or an end that is still on its way. */
  leave: LeaveCommand | null;
  /** How it stands with a ticket, while that is still on its way. */
  standing: TicketStatus | null;
  /** How far an own message has got; null for what others wrote. */
  status: RowStatus | null;
  failure: Failure | null;
  inDoubt: boolean;
  /** New words that are on their way, or were refused. */
  edit: EditItem | null;
  /** Whether it was taken back, or is being. */
  removed: boolean;
  reactions: Message["reactions"];
  /** Whether the customer said it and nobody has answered it or reacted to it. */
  unanswered: boolean;
  /** Whether somebody else wrote the row before, or long ago. */
  startsGroup: boolean;
  startsDay: boolean;
}

const GROUP_MS = 5 * 60_000;

interface RowsInput {
  conversation: Conversation;
  /** The stored messages of the conversation. */
  messages: readonly Message[];
  /** The stored notes of the conversation. */
  notes: readonly Note[];
  outbox: readonly OutboxItem[];
  me: AgentCard | null;
}

/** The rows of a conversation: stored messages and notes in the order of the feed, then the unsent ones. */
export function conversationRows(
  { conversation, messages, notes, outbox, me }: RowsInput,
  dayOf: (at: Instant) => string,
): Row[] {
  const agentId = me?.id ?? "";
  const changes = changesIn(outbox);
  const stored = [
    ...messages.map((message) => ({ seq: message.seq, row: messageRow(message, conversation, changes, agentId) })),
    ...notes.map((note) => ({ seq: note.seq, row: noteRow(note) })),
  ];
  if (notes.length > 0) stored.sort((a, b) => a.seq - b.seq);
  const known = new Set(stored.map(({ row }) => row.key));
  const unsent = outbox
    .filter((item) => isText(item) && item.command.conversationId === conversation.id && !known.has(item.id))
    .map((item) => unsentRow(item, agentId));
  const rows = [...stored.map(({ row }) => row), ...unsent];
  markUnanswered(rows, conversation, messages);
  let before: Row | null = null;
  for (const row of rows) {
    row.startsDay = before === null || dayOf(before.at) !== dayOf(row.at);
    row.startsGroup = row.startsDay || before === null || !isSameHand(before, row) || row.at - before.at > GROUP_MS;
    before = row;
  }
  return rows;
}

/** The rows of one conversation; those of which nothing has changed stay the same objects, so that they are not drawn again. */
export function createRowsSelector(dayOf: (at: Instant) => string): (input: RowsInput) => readonly Row[] {
  let known: RowsInput | null = null;
  let rows: readonly Row[] = [];
  return (input) => {
    const before = known;
    const names = Object.keys(input) as (keyof RowsInput)[];
    if (before === null || names.some((name) => before[name] !== input[name])) {
      rows = keepRows(rows, conversationRows(input, dayOf));
    }
    known = input;
    return rows;
  };
}

/** The rows as they are now; each that is as it was stays the same object. */
function keepRows(before: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const kept = rows.map((row) => {
    const old = known.get(row.key);
    return old !== undefined && isSameRow(old, row) ? old : row;
  });
  return kept.length === before.length && kept.every((row, index) => row === before[index]) ? before : kept;
}

function isSameRow(a: Row, b: Row): boolean {
  const names = Object.keys(a) as (keyof Row)[];
  return names.every((name) => (name === "author" ? isSameHand(a, b) : a[name] === b[name]));
}

/** Marks what waits for a word while somebody helps; own words on their way are an answer already. */
function markUnanswered(rows: readonly Row[], { state }: Conversation, messages: readonly Message[]): void {
  if (state !== "active") return;
  const answers = rows.some(({ message, isNote, status, leave }) => {
    return message === null && !isNote && status !== "failed" && leave?.type !== "hand-over";
  });
  if (answers) return;
  const open = unansweredIn(messages);
  for (const row of rows) row.unanswered = open.has(row.key) && !row.reactions.some(({ by }) => by.kind === "agent");
}

const TEXTS = new Set<DeskCommand["type"]>([
  ...(["message", "promise", "extend", "note", "status", "apology", "offer", "hand-over"] as const),
]);

function isText({ command }: OutboxItem): boolean {
  return command.type === "end" ? command.text !== null : TEXTS.has(command.type);
}

const NO_FILES: readonly SentFile[] = [];

const BARE = {
  isNote: false,
  message: null,
  note: null,
  text: "",
  files: NO_FILES,
  minutes: null,
  isExtension: false,
  amends: null,
  part: null,
  leave: null,
  standing: null,
  status: null,
  failure: null,
  inDoubt: false,
  edit: null,
  removed: false,
  reactions: [] as Message["reactions"],
  unanswered: false,
  startsGroup: false,
  startsDay: false,
} as const;

function messageRow(
  message: Message,
  conversation: Conversation,
  changes: ReadonlyMap<Id, MessageChange>,
  agentId: string,
): Row {
  const change = changes.get(message.id);
  return {
    ...BARE,
    key: message.id,
    author: message.author,
    at: message.at,
    message,
    status: message.author.kind === "agent" ? statusOf(message, conversation) : null,
    edit: change?.edit ?? null,
    removed: message.removedAt !== null || change?.removing === true,
    reactions: reactionsWith(message, change?.emoji, agentId),
  };
}

function noteRow(note: Note): Row {
  const author = { kind: "agent", agentId: note.agentId } as const;
  return { ...BARE, key: note.id, author, at: note.at, isNote: true, note };
}

/** How far a message of the desk has got, by the customer's marks. */
export function statusOf(message: Pick<Message, "seq">, { marks }: Pick<Conversation, "marks">): RowStatus {
  if (marks.visitor.read >= message.seq) return "read";
  return marks.visitor.delivered >= message.seq ? "delivered" : "sent";
}

function unsentRow({ id, at, command, status, failure, inDoubt }: OutboxItem, agentId: string): Row {
  return {
    ...BARE,
    key: id,
    author: { kind: "agent", agentId },
    at,
    isNote: command.type === "note",
    text: "text" in command ? (command.text ?? "") : "",
    files: command.type === "message" ? (command.files ?? NO_FILES) : NO_FILES,
    minutes: "minutes" in command ? command.minutes : null,
    isExtension: command.type === "extend",
    amends: command.type === "apology" || command.type === "offer" ? command : null,
    part: command.type === "message" ? (command.part ?? null) : null,
    leave: command.type === "hand-over" || command.type === "end" ? command : null,
    standing: command.type === "status" ? command.status : null,
    status,
    failure,
    inDoubt,
  };
}

function isSameHand(a: Row, b: Row): boolean {
  if (a.isNote !== b.isNote || a.author.kind !== b.author.kind) return false;
  return a.author.kind !== "agent" || b.author.kind !== "agent" || a.author.agentId === b.author.agentId;
}
