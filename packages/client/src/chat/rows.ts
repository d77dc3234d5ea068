import {
  plainText,
  type Conversation,
  type Id,
  type Instant,
  type Mark,
  type Message,
  type Name,
  type Part,
} from "@warmline/protocol";
import type { Failure, OutboxItem } from "../state.ts";

/** One line of the chat: a message the server holds, or a text on its way there. */
export interface ChatRow {
  /** The message’s id: a text keeps its row when it is confirmed. */
  key: Id;
  id: Id;
  author: "me" | "agent" | "system";
  agentId: Name | null;
  /** Milliseconds since the epoch, by the server’s clock. */
  at: Instant;
  /** Empty until the server has read the text. */
  parts: readonly Part[];
  /** The words without their marks. */
  text: string;
  /** How far one’s own message has got; `sent` for those of others. */
  status: "queued" | "sending" | "sent" | "delivered" | "read" | "failed";
  failure: Failure | null;
  inDoubt: boolean;
  /** Whether somebody else wrote the row before, or five minutes passed since. */
  startsGroup: boolean;
  /** Whether the row before is of an earlier day in the customer’s time zone. */
  startsDay: boolean;
}

const GROUP_MS = 5 * 60_000;

type Place = Pick<ChatRow, "author" | "agentId" | "at">;

interface Drawn {
  before: Place | undefined;
  row: ChatRow;
}

/** What was made of a conversation the last time. */
interface Last {
  messages: readonly Message[];
  mark: Mark;
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

  function draw(thing: Message, before: Place | undefined, status: ChatRow["status"]): ChatRow {
    const known = drawn.get(thing);
    if (known?.row.status === status && isSamePlace(known.before, before)) return known.row;
    const row = messageRow(thing, status, before);
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
  ): readonly ChatRow[] => {
    const mark = conversation?.marks.agent ?? NO_MARK;
    const [first] = messages;
    const known = first && last.get(first);
    const rows = known === undefined ? [] : known.rows.slice(0, countSame(known, messages, mark));
    for (const message of messages.slice(rows.length)) rows.push(draw(message, rows.at(-1), statusOf(message, mark)));
    for (const item of unsent) rows.push(drawUnsent(item, rows.at(-1)));
    if (first !== undefined) last.set(first, { messages, mark, rows });
    return rows;
  };
}

/** How many rows from the first one on are as they were. */
function countSame(known: Last, messages: readonly Message[], mark: Mark): number {
  const end = Math.min(known.messages.length, messages.length);
  let same = 0;
  while (same < end && known.messages[same] === messages[same]) same += 1;
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

function messageRow(message: Message, status: ChatRow["status"], before: Place | undefined): ChatRow {
  const place = placeOf(message);
  return {
    key: message.id,
    id: message.id,
    ...place,
    parts: message.parts,
    text: message.parts.flatMap((part) => (part.type === "text" ? [plainText(part.tree)] : [])).join("\n"),
    status,
    failure: null,
    inDoubt: false,
    ...starts(place, before),
  };
}

function unsentRow({ id, at, command, status, failure, inDoubt }: OutboxItem, before: Place | undefined): ChatRow {
  const place: Place = { author: "me", agentId: null, at };
  const text = command.type === "message" ? command.text : "";
  return { key: id, id, ...place, parts: [], text, status, failure, inDoubt, ...starts(place, before) };
}

function isSamePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a === b || (a?.author === b?.author && a?.agentId === b?.agentId && a?.at === b?.at);
}

function starts(place: Place, before: Place | undefined): Pick<ChatRow, "startsGroup" | "startsDay"> {
  const startsDay = before === undefined || new Date(before.at).toDateString() !== new Date(place.at).toDateString();
  const sameHand = before?.author === place.author && before.agentId === place.agentId;
  return { startsDay, startsGroup: startsDay || !sameHand || place.at - before.at > GROUP_MS };
}
