import type { AnswerPart, Id, Instant, Message, Part, Reaction, StepState } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { Failure, OutboxItem, SupportState } from "../state.ts";

/** What the customer changed in a message of the server’s, and the server has not confirmed yet. */
export interface MessageChange {
  /** New words, or null once it is taken back; undefined while the words stay. */
  text?: string | null;
  /** The customer’s own reaction, or null without one; undefined while it stays. */
  emoji?: Reaction | null;
  /** What the customer said of steps, by their places; undefined while it stays. */
  ticks?: Readonly<Record<number, { state: StepState | null; at: Instant }>>;
  /** The customer’s answer to its choices or form; undefined without one that is on its way. */
  answer?: { said: AnswerPart; at: Instant };
  /** The refused change, which stays until it is tried again or discarded. */
  failed: { itemId: Id; text: string | null; failure: Failure } | null;
}

const NONE: MessageChange = { failed: null };

const drawChanges = /* @__PURE__ */ memoize((outbox: SupportState["outbox"]): Readonly<Record<Id, MessageChange>> => {
  const changes: Record<Id, MessageChange> = {};
  for (const item of outbox) {
    if (!("messageId" in item.command)) continue;
    const { messageId } = item.command;
    const before = changes[messageId];
    const next = changed(before ?? NONE, item);
    if (next !== NONE) changes[messageId] = next;
  }
  return changes;
});

function changed(before: MessageChange, { id, at, command, status, failure }: OutboxItem): MessageChange {
  const failed = status === "failed" ? failure : null;
  switch (command.type) {
    case "react":
      return { ...before, emoji: command.emoji };
    case "tick":
      return { ...before, ticks: { ...before.ticks, [command.step]: { state: command.state, at } } };
    case "answer":
      return status === "failed" ? before : { ...before, answer: { said: command.answer, at } };
    case "edit-message":
    case "remove-message": {
      const text = command.type === "edit-message" ? command.text : null;
      return failed === null ? { ...before, text } : { ...before, failed: { itemId: id, text, failure: failed } };
    }
    default:
      return before;
  }
}

/** By message: what the customer changed and the server has not confirmed yet. The same object while nothing of it changes. */
export function changes({ outbox }: Pick<SupportState, "outbox">): Readonly<Record<Id, MessageChange>> {
  return drawChanges(outbox);
}

/** The parts of a message as the customer changed them. */
export function changedParts({ parts }: Pick<Message, "parts">, change: MessageChange | null): readonly Part[] {
  if (change?.text !== undefined) return change.text === null ? [] : parts.filter(({ type }) => type === "file");
  return change?.ticks === undefined && change?.answer === undefined
    ? parts
    : parts.map((part) => changedPart(part, change));
}

function changedPart(part: Part, { ticks, answer }: MessageChange): Part {
  if (part.type === "steps" && ticks !== undefined)
    return { ...part, steps: part.steps.map((step, place) => ({ ...step, ...ticks[place] })) };
  if (answer === undefined) return part;
  const { said, at } = answer;
  if (part.type === "choices" && said.kind === "choice" && part.chosen === null)
    return { ...part, chosen: { option: said.option, at } };
  if (part.type === "form" && said.kind === "form" && part.answers === null)
    return { ...part, answers: said.answers, answeredAt: at };
  return part;
}

/** Whether two changes of a message show the same. They are made anew with every change of the outbox. */
export function isSameChange(a: MessageChange | null, b: MessageChange | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
