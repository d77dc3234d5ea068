import type { Id, Message } from "@warmline/protocol";

const NOTHING: ReadonlySet<Id> = new Set();

/**
 * What the customer said and nobody reacted to: every message of theirs after the agents’ last words, unless an agent reacted to
 * it, and steps of which they said since then that they are stuck. Whatever stands before an answer counts as answered by it.
 *
 * @param messages of one conversation, in their order
 */
export function unansweredIn(messages: readonly Message[]): ReadonlySet<Id> {
  const lastAnswer = messages.findLastIndex(isAnswer);
  const answeredAt = messages[lastAnswer]?.at ?? 0;
  const open = messages.filter((message, index) =>
    index > lastAnswer ? isLine(message) || isStuckSince(message, answeredAt) : isStuckSince(message, answeredAt),
  );
  return open.length === 0 ? NOTHING : new Set(open.map(({ id }) => id));
}

/** Whether the beginning of what nobody reacted to is among these messages; else there may be more before them. */
export function holdsAnswer(messages: readonly Message[]): boolean {
  return messages.some(isAnswer);
}

/** The step at which the customer got stuck last, or null. Numbers begin at 1. */
export function lastStuck(messages: readonly Message[]): { number: number; text: string } | null {
  const stuck = messages
    .filter(({ removedAt }) => removedAt === null)
    .flatMap(({ parts }) =>
      parts.flatMap((part) => (part.type === "steps" ? part.steps.map((step, index) => [index, step] as const) : [])),
    )
    .filter(([, { state }]) => state === "stuck")
    .sort(([, a], [, b]) => (a.at ?? 0) - (b.at ?? 0))
    .at(-1);
  return stuck === undefined ? null : { number: stuck[0] + 1, text: stuck[1].text };
}

function isAnswer({ author, removedAt }: Message): boolean {
  return author.kind === "agent" && removedAt === null;
}

function isLine({ author, removedAt, reactions }: Message): boolean {
  return author.kind === "visitor" && removedAt === null && !reactions.some(({ by }) => by.kind === "agent");
}

function isStuckSince({ parts, removedAt }: Message, since: number): boolean {
  if (removedAt !== null) return false;
  return parts.some(
    (part) => part.type === "steps" && part.steps.some(({ state, at }) => state === "stuck" && (at ?? 0) > since),
  );
}
