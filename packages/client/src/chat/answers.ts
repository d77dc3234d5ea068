import { sayAnswer, type AnswerPart, type Id, type Name } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { AnswerCommand, Failure, OutboxCommand, OutboxItem, SupportState } from "../state.ts";

/** What the customer answered to choices or a form, until the server has it. */
export interface AnswerView {
  /** For `client.chat.retry`; also the id of the customer’s message. */
  itemId: Id;
  status: "sending" | "failed";
  /** What was chosen; null for a form. */
  option: Name | null;
  /** What was filled in; null for a choice. */
  answers: readonly { field: Name; value: string }[] | null;
  /** Why it is not stored; with the status `sending` it is tried again without being asked. */
  failure: Failure | null;
}

type AnswerItem = OutboxItem & { command: AnswerCommand };

const view = /* @__PURE__ */ memoize(({ id, command, status, failure }: AnswerItem): AnswerView => ({
  itemId: id,
  status: status === "failed" ? "failed" : "sending",
  option: command.answer.kind === "choice" ? command.answer.option : null,
  answers: command.answer.kind === "form" ? command.answer.answers : null,
  failure,
}));

/** The answer to a message that is on its way, or was refused; null if there is none. */
export function answer(state: Pick<SupportState, "outbox">, messageId: Id): AnswerView | null {
  const item = answersTo(state, messageId).at(-1);
  return item === undefined ? null : view(item);
}

/** The field of the form that the server found wrong, by its id; null where it was not refused for a field. */
export function problemAt({ status, failure }: Pick<AnswerView, "status" | "failure">): Name | null {
  if (status !== "failed" || failure?.code !== WRONG) return null;
  return /^answers\.([\w-]+): /.exec(failure.title)?.[1] ?? null;
}

/** The answers to a message that are on their way, or were refused. */
export function answersTo({ outbox }: Pick<SupportState, "outbox">, messageId: Id): readonly AnswerItem[] {
  return outbox.filter((item): item is AnswerItem => isAnswer(item.command) && item.command.messageId === messageId);
}

function isAnswer(command: OutboxCommand): command is AnswerCommand {
  return command.type === "answer";
}

/** With this, what was filled in cannot be taken as it is, however often it is tried. */
const WRONG = "invalid-request";

/** Whether a form was refused for what is in it: it is put right where it was filled in, and stands nowhere else. */
export function isWrongAnswer({ command, status, failure }: OutboxItem): boolean {
  return isAnswer(command) && command.answer.kind === "form" && status === "failed" && failure?.code === WRONG;
}

/** What a form says in a message: a line for each answer. */
export function sayAnswers(
  fields: readonly { id: Name; label: string; choices: readonly { id: Name; label: string }[] }[],
  answers: Extract<AnswerPart, { kind: "form" }>["answers"],
): string {
  const lines = answers.flatMap(({ field, value }) => {
    const asked = fields.find(({ id }) => id === field);
    return asked && value !== ""
      ? sayAnswer(asked.label, asked.choices.find(({ id }) => id === value)?.label ?? value)
      : [];
  });
  return lines.join("\n");
}
