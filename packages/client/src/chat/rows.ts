import {
  plainText,
  type Conversation,
  type Id,
  type Instant,
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

/** Makes the way to turn messages and unsent texts into rows; what would get the same row keeps its row. */
export function createRows() {
  const drawn = new WeakMap<Message | OutboxItem, Drawn>();

  function draw(
    thing: Message | OutboxItem,
    before: Place | undefined,
    status: ChatRow["status"],
    make: () => ChatRow,
  ): ChatRow {
    const known = drawn.get(thing);
    if (known !== undefined && known.row.status === status && isSamePlace(known.before, before)) return known.row;
    const row = make();
    drawn.set(thing, { before, row });
    return row;
  }

  return (
    conversation: Conversation | null,
    messages: readonly Message[],
    unsent: readonly OutboxItem[],
  ): readonly ChatRow[] => {
    const rows: ChatRow[] = [];
    for (const message of messages) {
      const before = rows.at(-1);
      const status = statusOf(message, conversation);
      rows.push(draw(message, before, status, () => messageRow(message, status, before)));
    }
    for (const item of unsent) {
      const before = rows.at(-1);
      rows.push(draw(item, before, item.status, () => unsentRow(item, before)));
    }
    return rows;
  };
}

function statusOf({ author, seq }: Message, conversation: Conversation | null): ChatRow["status"] {
  const mark = author.kind === "visitor" ? conversation?.marks.agent : conversation?.marks.visitor;
  if (mark === undefined) return "sent";
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
