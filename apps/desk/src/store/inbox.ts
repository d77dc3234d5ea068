import {
  byFairOrder,
  isInLine,
  type AgentPromise,
  type Conversation,
  type Message,
  type Rating,
  type Visitor,
} from "@warmline/protocol";
import { hasWords } from "./said.ts";
import type { DeskRecord, DeskState } from "./state.ts";
import { holdsAnswer, unansweredIn } from "./unanswered.ts";

/** One conversation as a list shows it. */
export interface InboxLine {
  conversation: Conversation;
  visitor: Visitor | null;
  last: Message | null;
  promise: AgentPromise | null;
  rating: Rating | null;
  /** Whether the customer wrote something that this agent has not read. */
  unread: boolean;
  /** How many of the customer’s lines nobody has answered or reacted to, while somebody helps; null where it is not known. */
  unanswered: number | null;
  /** The place in line, 1 is next; null for whatever does not wait. */
  place: number | null;
}

/** Every list of the desk, in the order to work on it. */
export interface InboxLists {
  /** Those in line. */
  waiting: readonly InboxLine[];
  /** Those who lost their place, as nothing was heard of them: the one who left last stands first. */
  left: readonly InboxLine[];
  /** Those who asked to be called, by when. */
  calls: readonly InboxLine[];
  mine: readonly InboxLine[];
  tickets: readonly InboxLine[];
  /** Those that a program holds. */
  programs: readonly InboxLine[];
  colleagues: readonly InboxLine[];
  ended: readonly InboxLine[];
}

const ENDED_SHOWN = 30;

type Sight = Pick<DeskState, "record" | "me" | "site">;

/** Sorts what is known into the lists of the desk. */
export function inboxLists({ record, me, site }: Sight): InboxLists {
  const all = Object.values(record.conversations);
  const chats = all.filter((each) => each.kind === "chat");
  const lines = (conversations: readonly Conversation[]): InboxLine[] =>
    conversations.map((each) => lineOf(record, each, null));
  const active = chats.filter((each) => each.state === "active");
  const programs = new Set(site?.agents.filter(({ bot }) => bot).map(({ id }) => id));
  const isByProgram = ({ agentId }: Conversation): boolean => agentId !== null && programs.has(agentId);
  const mine = active.filter((each) => each.agentId === me?.id);
  const tickets = all.filter((each) => each.kind === "ticket" && each.state !== "ended");
  const ended = all.filter((each) => each.state === "ended");
  return {
    waiting: chats
      .filter(isInLine)
      .sort(byFairOrder)
      .map((each, index) => lineOf(record, each, index + 1)),
    left: lines(
      chats
        .filter((each) => each.state === "waiting" && each.leftLineAt !== null)
        .sort((a, b) => (b.leftLineAt ?? 0) - (a.leftLineAt ?? 0) || (a.id < b.id ? -1 : 1)),
    ),
    calls: lines(
      all
        .filter((each) => each.callBack?.state === "asked")
        .sort((a, b) => (a.callBack?.from ?? 0) - (b.callBack?.from ?? 0) || (a.id < b.id ? -1 : 1)),
    ),
    mine: lines(mine).sort(byLatest),
    tickets: lines(
      tickets.sort((a, b) => (a.ticket?.answerBy ?? 0) - (b.ticket?.answerBy ?? 0) || (a.id < b.id ? -1 : 1)),
    ),
    // What a program has not answered yet is its own affair.
    programs: lines(active.filter(isByProgram))
      .map((line) => ({ ...line, unanswered: 0 }))
      .sort(byLatest),
    colleagues: lines(active.filter((each) => each.agentId !== me?.id && !isByProgram(each))).sort(byLatest),
    ended: lines(ended.sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0)).slice(0, ENDED_SHOWN)),
  };
}

/** The same lists for the same record, so that a typing mark or a key press sorts nothing. */
export function createInboxSelector(): (state: DeskState) => InboxLists {
  let input: Sight | null = null;
  let output: InboxLists | null = null;
  return ({ record, me, site }) => {
    const isSame = input?.record === record && input.me === me && input.site === site;
    if (output === null || !isSame) {
      input = { record, me, site };
      output = inboxLists(input);
    }
    return output;
  };
}

/** What a list shows of one conversation. */
export function lineOf(record: DeskRecord, conversation: Conversation, place: number | null): InboxLine {
  const messages = record.messages[conversation.id] ?? [];
  const last = messages.findLast(hasWords) ?? null;
  const lastOfVisitor = messages.findLast((message) => message.author.kind === "visitor");
  return {
    conversation,
    visitor: record.visitors[conversation.visitorId] ?? null,
    last,
    promise: openPromise(record, conversation),
    rating: conversation.contactId === null ? null : (record.ratings[conversation.contactId] ?? null),
    unread: (lastOfVisitor?.seq ?? 0) > conversation.marks.agent.read,
    unanswered: unansweredOf(record, conversation, messages),
    place,
  };
}

function unansweredOf(record: DeskRecord, conversation: Conversation, messages: readonly Message[]): number | null {
  if (conversation.state !== "active") return 0;
  const { size } = unansweredIn(messages);
  const isKnown = record.whole[conversation.visitorId] !== undefined || holdsAnswer(messages);
  return isKnown || size === 0 ? size : null;
}

/** The promise that still wants an answer: open, or lapsed and not yet kept. */
export function openPromise(record: DeskRecord, conversation: Conversation): AgentPromise | null {
  if (conversation.state !== "active") return null;
  const latest = Object.values(record.promises)
    .filter((promise) => promise.conversationId === conversation.id)
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))[0];
  return latest?.state === "open" || latest?.state === "lapsed" ? latest : null;
}

function byLatest(a: InboxLine, b: InboxLine): number {
  const at = (line: InboxLine): number => line.last?.at ?? line.conversation.createdAt;
  return at(b) - at(a) || (a.conversation.id < b.conversation.id ? -1 : 1);
}
