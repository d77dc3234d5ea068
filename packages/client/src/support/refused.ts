import type { Conversation } from "@warmline/protocol";
import type { Failure, OutboxCommand, OutboxItem, SupportState } from "../state.ts";

/** What nobody misses once the server has refused it. */
const UNIMPORTANT: ReadonlySet<OutboxCommand["type"]> = new Set([
  "marks",
  "leave",
  "react",
  "tick",
  "ask-person",
  "give-name",
  "dismiss-rating",
  "cancel-call-back",
]);
const FUTILE: readonly string[] = ["not-found", "wrong-state"];

/** What becomes of a refused command; without a failure, of one that the refused session holds back. */
export function fateOf(
  { conversations }: SupportState,
  command: OutboxCommand,
  failure: Failure | null,
): "park" | "park-lane" | "drop" {
  if (command.type === "open-chat") return "park-lane";
  if (UNIMPORTANT.has(command.type)) return "drop";
  // Another one was chosen elsewhere; what was filled in stays.
  if (command.type === "answer" && command.answer.kind === "choice" && FUTILE.includes(failure?.code ?? ""))
    return "drop";
  // An address can be put right, a customer signed in; what is over, or known to nobody, cannot be followed.
  if (command.type === "follow-incident") return FUTILE.includes(failure?.code ?? "") ? "drop" : "park";
  return isForWaiting(command) && isOver(conversations[command.conversationId]) ? "drop" : "park";
}

/** Whether an item has no object any more, as a conversation is now: it arrived, is done already, or is for those who wait alone. */
export function isPast({ id, command, status }: OutboxItem, conversation: Conversation): boolean {
  if (id === conversation.id || id === conversation.callBack?.id) return true;
  if (command.type === "convert" && command.conversationId === conversation.id) return command.to === conversation.kind;
  const isRefused = status === "failed" && isForWaiting(command) && command.conversationId === conversation.id;
  return isRefused && isOver(conversation);
}

function isForWaiting(
  command: OutboxCommand,
): command is Extract<OutboxCommand, { type: "ask-call-back" | "turn-letter" }> {
  return command.type === "ask-call-back" || command.type === "turn-letter";
}

function isOver(conversation: Conversation | undefined): boolean {
  return conversation !== undefined && conversation.state !== "waiting";
}
