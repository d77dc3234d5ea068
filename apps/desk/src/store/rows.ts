import type { AgentCard, Author, Conversation, Id, Instant, Message } from "@warmline/protocol";
import type { Failure, OutboxItem } from "./commands.ts";

export type RowStatus = "queued" | "sending" | "sent" | "delivered" | "read" | "failed";

/** One message as the conversation shows it: stored, or still on its way. */
export interface Row {
  key: Id;
  author: Author;
  at: Instant;
  /** The stored message, or null while it is on its way. */
  message: Message | null;
  /** The words of an unsent message as typed. */
  text: string;
  /** The minutes of a promise that is still on its way. */
  minutes: number | null;
  /** How far an own message has got; null for what others wrote. */
  status: RowStatus | null;
  failure: Failure | null;
  inDoubt: boolean;
  /** Whether somebody else wrote the row before, or long ago. */
  startsGroup: boolean;
  startsDay: boolean;
}

const GROUP_MS = 5 * 60_000;

interface RowsInput {
  conversation: Conversation;
  /** The stored messages of the conversation. */
  messages: readonly Message[];
  outbox: readonly OutboxItem[];
  me: AgentCard | null;
}

/** The rows of a conversation: stored messages in the order of the feed, then the unsent ones. */
export function conversationRows(
  { conversation, messages, outbox, me }: RowsInput,
  dayOf: (at: Instant) => string,
): Row[] {
  const known = new Set(messages.map((message) => message.id));
  const drafts = outbox
    .filter((item) => isText(item) && item.command.conversationId === conversation.id && !known.has(item.id))
    .map((item) => unsentRow(item, me?.id ?? ""));
  const rows = [...messages.map((message) => storedRow(message, conversation)), ...drafts];
  let before: Row | null = null;
  for (const row of rows) {
    row.startsDay = before === null || dayOf(before.at) !== dayOf(row.at);
    row.startsGroup =
      row.startsDay || before === null || !sameAuthor(before.author, row.author) || row.at - before.at > GROUP_MS;
    before = row;
  }
  return rows;
}

function isText(item: OutboxItem): boolean {
  return item.command.type === "message" || item.command.type === "promise";
}

function storedRow(message: Message, conversation: Conversation): Row {
  return {
    key: message.id,
    author: message.author,
    at: message.at,
    message,
    text: "",
    minutes: null,
    status: message.author.kind === "agent" ? statusOf(message, conversation) : null,
    failure: null,
    inDoubt: false,
    startsGroup: false,
    startsDay: false,
  };
}

/** How far a message of the desk has got, by the customer's marks. */
export function statusOf(message: Pick<Message, "seq">, { marks }: Pick<Conversation, "marks">): RowStatus {
  if (marks.visitor.read >= message.seq) return "read";
  return marks.visitor.delivered >= message.seq ? "delivered" : "sent";
}

function unsentRow({ id, at, command, status, failure, inDoubt }: OutboxItem, agentId: string): Row {
  return {
    key: id,
    author: { kind: "agent", agentId },
    at,
    message: null,
    text: command.type === "message" ? command.text : command.type === "promise" ? (command.text ?? "") : "",
    minutes: command.type === "promise" ? command.minutes : null,
    status,
    failure,
    inDoubt,
    startsGroup: false,
    startsDay: false,
  };
}

function sameAuthor(a: Author, b: Author): boolean {
  return a.kind === b.kind && (a.kind !== "agent" || b.kind !== "agent" || a.agentId === b.agentId);
}
