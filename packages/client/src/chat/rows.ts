import {
  type Conversation,
  type Id,
  type Instant,
  type Mark,
  type Message,
  type Name,
  type Part,
  type Reaction,
  type Seq,
} from "@warmline/protocol";
import type { Failure, OutboxItem, Writing } from "../state.ts";
import { changedParts, isSameChange, type MessageChange } from "./changes.ts";
import { textOf } from "./words.ts";

/** One line of the chat: a message the server holds, or a text on its way there. */
export interface ChatRow {
  /** The message’s id: a text keeps its row when it is confirmed. */
  key: Id;
  id: Id;
  /** Its place in the feed, or null until the server has it. */
  seq: Seq | null;
  author: "me" | "agent" | "system";
  agentId: Name | null;
  /** Milliseconds since the epoch, by the server’s clock. */
  at: Instant;
  /** Empty until the server has read the text. */
  parts: readonly Part[];
  /** The files of a message on its way, as `filesState.upload` knows them; what the server holds has them as parts. */
  files: readonly Id[];
  /** The words without their marks. */
  text: string;
  /** How far one’s own message has got; `sent` for those of others. */
  status: "queued" | "sending" | "sent" | "delivered" | "read" | "failed";
  failure: Failure | null;
  inDoubt: boolean;
  /** When it was last given other words, or null. */
  editedAt: Instant | null;
  /** When it was taken back, or null: then it has no words any more. */
  removedAt: Instant | null;
  reactions: Message["reactions"];
  /** What the customer changed in it and the server has not confirmed yet, or null. The row shows it already. */
  change: MessageChange | null;
  /** Whether it is an answer that is being written: its words so far are in `text`, and it has no parts. */
  writing: boolean;
  /** Whether somebody else wrote the row before, it is a lone notice, or five minutes passed since. */
  startsGroup: boolean;
  /** Whether the row before is of an earlier day in the customer’s time zone. */
  startsDay: boolean;
}

const NO_FILES: readonly Id[] = [];
const GROUP_MS = 5 * 60_000;

type Place = Pick<ChatRow, "author" | "agentId" | "at" | "parts">;
type Start = Pick<ChatRow, "startsGroup" | "startsDay">;

type Changes = Readonly<Record<Id, MessageChange>>;

/** What was made of a conversation the last time. */
interface Last {
  messages: readonly Message[];
  mark: Mark;
  changes: Changes;
  rows: readonly ChatRow[];
}

const NO_MARK: Mark = { delivered: 0, read: 0 };

/**
 * Makes the way to turn messages and unsent texts into rows. What would get the same row keeps its row, and behind a message
 * that is added at the end nothing is looked at but whether it is the same. Of the rows themselves nothing is kept beside the
 * last list: what a long history holds counts by its length.
 */
export function createRows() {
  // Under its first and its last message: one of them mostly stays.
  const last = new WeakMap<Message, Last>();
  const unsentRows = new WeakMap<OutboxItem, ChatRow>();

  function drawUnsent(item: OutboxItem, before: Place | undefined): ChatRow {
    const row = unsentRow(item, before);
    const known = unsentRows.get(item);
    if (known !== undefined && isSameStart(known, row)) return known;
    unsentRows.set(item, row);
    return row;
  }

  return (
    conversation: Conversation | null,
    messages: readonly Message[],
    unsent: readonly OutboxItem[],
    changes: Changes,
  ): readonly ChatRow[] => {
    const mark = conversation?.marks.agent ?? NO_MARK;
    const ends = [messages[0], messages.at(-1)];
    const known = ends.map((end) => end && last.get(end)).find((one) => one !== undefined);
    const rows = known === undefined ? [] : known.rows.slice(0, countSame(known, messages, mark, changes));
    const find = createFinder(known, messages);
    for (let index = rows.length; index < messages.length; index += 1) {
      const message = messages[index]!;
      const before = rows.at(-1);
      const place = find(index);
      const old = place === -1 ? undefined : known?.rows[place];
      const isBehindSame = place > 0 && before === known?.rows[place - 1];
      rows.push(draw(message, before, statusOf(message, mark), changes[message.id] ?? null, old, isBehindSame));
    }
    for (const item of unsent) rows.push(drawUnsent(item, rows.at(-1)));
    const isSame = rows.length === known?.rows.length && rows.every((row, index) => row === known.rows[index]);
    const result = isSame ? known.rows : rows;
    for (const end of known === undefined ? [] : [known.messages[0], known.messages.at(-1)]) if (end) last.delete(end);
    for (const end of ends) if (end) last.set(end, { messages, mark, changes, rows: result });
    return result;
  };
}

/** Gives the way to find where a message was in the list before, or -1. Something comes at either end, mostly. */
function createFinder(known: Last | undefined, messages: readonly Message[]): (index: number) => number {
  const before = known?.messages ?? [];
  const shift = before.length - messages.length;
  let places: ReadonlyMap<Message, number> | null = null;
  return (index) => {
    const message = messages[index]!;
    if (before[index] === message) return index;
    if (before[index + shift] === message) return index + shift;
    if (before.length === 0) return -1;
    places ??= new Map(before.map((one, place) => [one, place]));
    return places.get(message) ?? -1;
  };
}

function draw(
  message: Message,
  before: Place | undefined,
  status: ChatRow["status"],
  change: MessageChange | null,
  old: ChatRow | undefined,
  isBehindSame: boolean,
): ChatRow {
  if (old === undefined || old.status !== status || !isSameChange(old.change, change))
    return messageRow(message, status, change, before);
  if (isBehindSame) return old;
  const start = starts(old, before);
  return isSameStart(old, start) ? old : { ...old, ...start };
}

/** How many rows from the first one on are as they were. */
function countSame(known: Last, messages: readonly Message[], mark: Mark, changes: Changes): number {
  const end = Math.min(known.messages.length, messages.length);
  let same = 0;
  while (same < end && known.messages[same] === messages[same]) same += 1;
  if (known.changes !== changes) {
    const changed = new Set([...Object.keys(known.changes), ...Object.keys(changes)]);
    const at = changed.size === 0 ? -1 : messages.findIndex(({ id }) => changed.has(id));
    if (at !== -1) same = Math.min(same, at);
  }
  if (known.mark.read === mark.read && known.mark.delivered === mark.delivered) return same;
  // Up to here everything was read before, and is.
  const read = Math.min(known.mark.read, mark.read);
  return Math.min(same, messages.findLastIndex(({ seq }) => seq <= read) + 1);
}

/** Only of one’s own messages it is told how far they have got. */
function statusOf({ author, seq }: Message, mark: Mark): ChatRow["status"] {
  if (author.kind !== "visitor") return "sent";
  return seq <= mark.read ? "read" : seq <= mark.delivered ? "delivered" : "sent";
}

// Written out name by name: a row put together from parts takes a third more room, and there are very many of them.
function messageRow(
  message: Message,
  status: ChatRow["status"],
  change: MessageChange | null,
  before: Place | undefined,
): ChatRow {
  const { id, seq, at, author, editedAt, removedAt, reactions } = message;
  const row: ChatRow = {
    key: id,
    id,
    seq,
    author: author.kind === "visitor" ? "me" : author.kind,
    agentId: author.kind === "agent" ? author.agentId : null,
    at,
    parts: changedParts(message, change),
    files: NO_FILES,
    text: change?.text === undefined ? textOf(message) : (change.text ?? ""),
    status,
    failure: null,
    inDoubt: false,
    editedAt,
    removedAt: change?.text === null ? (removedAt ?? at) : removedAt,
    reactions: change?.emoji === undefined ? reactions : react(reactions, change.emoji),
    change,
    writing: false,
    startsGroup: false,
    startsDay: false,
  };
  return Object.assign(row, starts(row, before));
}

function react(reactions: Message["reactions"], emoji: Reaction | null): Message["reactions"] {
  const others = reactions.filter(({ by }) => by.kind !== "visitor");
  return emoji === null ? others : [...others, { by: { kind: "visitor" }, emoji }];
}

function unsentRow({ id, at, command, status, failure, inDoubt }: OutboxItem, before: Place | undefined): ChatRow {
  const place: Place = { author: "me", agentId: null, at, parts: [] };
  return {
    key: id,
    id,
    seq: null,
    ...place,
    files: (command.type === "message" && command.files) || NO_FILES,
    text: command.type === "message" || command.type === "answer" ? command.text : "",
    status,
    failure,
    inDoubt,
    editedAt: null,
    removedAt: null,
    reactions: [],
    change: null,
    writing: false,
    ...starts(place, before),
  };
}

/** The row of an answer that is being written, behind the row before it: its message takes it over. */
export function writingRow(id: Id, { agentId, at, text }: Writing, before: ChatRow | undefined): ChatRow {
  const place: Place = { author: "agent", agentId, at, parts: [] };
  return {
    key: id,
    id,
    seq: null,
    ...place,
    files: NO_FILES,
    text,
    status: "sent",
    failure: null,
    inDoubt: false,
    editedAt: null,
    removedAt: null,
    reactions: [],
    change: null,
    writing: true,
    ...starts(place, before),
  };
}

function isSameStart(a: Start, b: Start): boolean {
  return a.startsGroup === b.startsGroup && a.startsDay === b.startsDay;
}

/** Whether nothing is said: it is drawn as a line of its own, and whoever goes on behind it is named again. */
function isNotice({ parts }: Place): boolean {
  return parts.length > 0 && parts.every(({ type }) => type === "notice");
}

function starts(place: Place, before: Place | undefined): Start {
  const startsDay = before === undefined || new Date(before.at).toDateString() !== new Date(place.at).toDateString();
  const sameHand = before?.author === place.author && before.agentId === place.agentId && !isNotice(before);
  return { startsDay, startsGroup: startsDay || !sameHand || place.at - before.at > GROUP_MS };
}
