import {
  plainText,
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
import type { Failure, OutboxItem } from "../state.ts";
import type { MessageChange } from "./changes.ts";

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
  /** Whether somebody else wrote the row before, or five minutes passed since. */
  startsGroup: boolean;
  /** Whether the row before is of an earlier day in the customer’s time zone. */
  startsDay: boolean;
}

const NO_FILES: readonly Id[] = [];
const GROUP_MS = 5 * 60_000;

type Place = Pick<ChatRow, "author" | "agentId" | "at">;

interface Drawn {
  before: Place | undefined;
  row: ChatRow;
}

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
 * that is added at the end nothing is looked at but whether it is the same.
 */
export function createRows() {
  const drawn = new WeakMap<Message | OutboxItem, Drawn>();
  const last = new WeakMap<Message, Last>();

  function draw(
    thing: Message,
    before: Place | undefined,
    status: ChatRow["status"],
    change: MessageChange | null,
  ): ChatRow {
    const known = drawn.get(thing);
    const isSame =
      known?.row.status === status && isSamePlace(known.before, before) && isSameChange(known.row.change, change);
    if (known !== undefined && isSame) return known.row;
    const row = messageRow(thing, status, change, before);
    drawn.set(thing, { before, row });
    return row;
  }

  function drawUnsent(item: OutboxItem, before: Place | undefined): ChatRow {
    const known = drawn.get(item);
    if (known !== undefined && isSamePlace(known.before, before)) return known.row;
    const row = unsentRow(item, before);
    drawn.set(item, { before, row });
    return row;
  }

  return (
    conversation: Conversation | null,
    messages: readonly Message[],
    unsent: readonly OutboxItem[],
    changes: Changes,
  ): readonly ChatRow[] => {
    const mark = conversation?.marks.agent ?? NO_MARK;
    const [first] = messages;
    const known = first && last.get(first);
    const rows = known === undefined ? [] : known.rows.slice(0, countSame(known, messages, mark, changes));
    for (const message of messages.slice(rows.length)) {
      rows.push(draw(message, rows.at(-1), statusOf(message, mark), changes[message.id] ?? null));
    }
    for (const item of unsent) rows.push(drawUnsent(item, rows.at(-1)));
    const isSame = rows.length === known?.rows.length && rows.every((row, index) => row === known.rows[index]);
    const result = isSame ? known.rows : rows;
    if (first !== undefined) last.set(first, { messages, mark, changes, rows: result });
    return result;
  };
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

function placeOf({ author, at }: Message): Place {
  return {
    author: author.kind === "visitor" ? "me" : author.kind,
    agentId: author.kind === "agent" ? author.agentId : null,
    at,
  };
}

function messageRow(
  message: Message,
  status: ChatRow["status"],
  change: MessageChange | null,
  before: Place | undefined,
): ChatRow {
  const { id, seq, at, editedAt, removedAt, reactions } = message;
  const place = placeOf(message);
  return {
    key: id,
    id,
    seq,
    ...place,
    ...wordsOf(message, change?.text),
    files: NO_FILES,
    status,
    failure: null,
    inDoubt: false,
    editedAt,
    removedAt: change?.text === null ? (removedAt ?? at) : removedAt,
    reactions: change?.emoji === undefined ? reactions : react(reactions, change.emoji),
    change,
    ...starts(place, before),
  };
}

function wordsOf({ parts }: Message, changed: string | null | undefined): Pick<ChatRow, "parts" | "text"> {
  if (changed === null) return { parts: [], text: "" };
  if (changed !== undefined) return { parts: parts.filter(({ type }) => type === "file"), text: changed };
  return { parts, text: parts.flatMap((part) => (part.type === "text" ? [plainText(part.tree)] : [])).join("\n") };
}

function react(reactions: Message["reactions"], emoji: Reaction | null): Message["reactions"] {
  const others = reactions.filter(({ by }) => by.kind !== "visitor");
  return emoji === null ? others : [...others, { by: { kind: "visitor" }, emoji }];
}

function unsentRow({ id, at, command, status, failure, inDoubt }: OutboxItem, before: Place | undefined): ChatRow {
  const place: Place = { author: "me", agentId: null, at };
  return {
    key: id,
    id,
    seq: null,
    ...place,
    parts: [],
    files: (command.type === "message" && command.files) || NO_FILES,
    text: command.type === "message" ? command.text : "",
    status,
    failure,
    inDoubt,
    editedAt: null,
    removedAt: null,
    reactions: [],
    change: null,
    ...starts(place, before),
  };
}

function isSameChange(a: MessageChange | null, b: MessageChange | null): boolean {
  return a === b || (a?.text === b?.text && a?.emoji === b?.emoji && isSameFailure(a?.failed, b?.failed));
}

/** The refused change is made anew with every change of the outbox. */
function isSameFailure(a: MessageChange["failed"] = null, b: MessageChange["failed"] = null): boolean {
  return a === b || (a?.itemId === b?.itemId && a?.text === b?.text && a?.failure === b?.failure);
}

function isSamePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a === b || (a?.author === b?.author && a?.agentId === b?.agentId && a?.at === b?.at);
}

function starts(place: Place, before: Place | undefined): Pick<ChatRow, "startsGroup" | "startsDay"> {
  const startsDay = before === undefined || new Date(before.at).toDateString() !== new Date(place.at).toDateString();
  const sameHand = before?.author === place.author && before.agentId === place.agentId;
  return { startsDay, startsGroup: startsDay || !sameHand || place.at - before.at > GROUP_MS };
}
