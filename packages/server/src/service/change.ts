import type { Message, Part } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Refusal, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { agentsText } from "./words.ts";

type Edit = Extract<Command, { type: "edit-message" }>;
type React = Extract<Command, { type: "react" }>;

const NOWHERE = refuse("not-found", "There is no such message.");
/** What can be put in other words. */
const WORDS: readonly Part["type"][] = ["text", "file"];
/** What can be taken back: nothing is promised or owed by it. */
const HELP: readonly Part["type"][] = [...WORDS, "article", "steps", "choices", "form"];

const REMOVED = refuse("wrong-state", "The message was taken back.");

/** Somebody finds better words for a message of their own. Its files, its place and what was answered to it stay. */
export function editMessage(slice: KnownSlice, actor: Actor, command: Edit, around: Surroundings): Verdict {
  const { message } = slice;
  if (!message) return NOWHERE;
  const { text } = command;
  const refusal = mayChange(slice, message, actor, around, WORDS);
  if (refusal) return refusal;
  const ledger = new Ledger(slice, around);
  if (message.parts.some((part) => part.type === "text" && part.text === text)) return ledger.close();
  const rest = message.parts.filter(({ type }) => type !== "text");
  const words: Part =
    actor.kind === "agent" ? agentsText(text, slice, around) : { type: "text", text, tree: around.parse(text) };
  const parts: Part[] = [words, ...rest];
  return ledger.add({ type: "message.changed", message: { ...message, parts, editedAt: around.now } }).close();
}

/** Somebody takes a message of their own back: its place stays, nothing of what it said does. */
export function removeMessage(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  const { message } = slice;
  if (!message) return NOWHERE;
  const ledger = new Ledger(slice, around);
  if (message.removedAt !== null && isOwn(message, actor)) return ledger.close();
  const refusal = mayChange(slice, message, actor, around, HELP);
  if (refusal) return refusal;
  return ledger.add({ type: "message.changed", message: withoutWords(message, around.now) }).close();
}

/** Somebody answers a message with one sign, another one, or none any more. */
export function react(slice: KnownSlice, actor: Actor, { emoji }: React, around: Surroundings): Verdict {
  const { message } = slice;
  if (!message) return NOWHERE;
  if (actor.kind === "system") return refuse("forbidden", "The system does not react.");
  if (message.removedAt !== null) return REMOVED;
  if (message.author.kind === "system" || isOwn(message, actor))
    return refuse("wrong-state", "One reacts to what somebody else wrote.");
  const ledger = new Ledger(slice, around);
  const isMine = ({ by }: Message["reactions"][number]) => isSame(by, actor);
  if ((message.reactions.find(isMine)?.emoji ?? null) === emoji) return ledger.close();
  const others = message.reactions.filter((reaction) => !isMine(reaction));
  const reactions = emoji === null ? others : [...others, { by: actor, emoji }];
  return ledger.add({ type: "message.changed", message: { ...message, reactions } }).close();
}

/** What is left of a message that was taken back. */
export function withoutWords(message: Message, removedAt: number): Message {
  return { ...message, parts: [], removedAt, reactions: [] };
}

/** Why somebody may not change a message, or null. */
function mayChange(
  { conversation }: KnownSlice,
  message: Message,
  actor: Actor,
  { now, editMs }: Surroundings,
  changeable: readonly Part["type"][],
): Refusal | null {
  if (!isOwn(message, actor)) return refuse("forbidden", "Somebody else wrote this message.");
  if (message.removedAt !== null) return REMOVED;
  // What a ticket asks was acknowledged with its due time: whoever answers must find it as it was.
  const isTicketItself = message.author.kind === "visitor" && message.at === conversation.ticket?.history[0]?.at;
  if (isTicketItself || message.parts.some(({ type }) => !changeable.includes(type)))
    return refuse("wrong-state", "What it says holds: a ticket, a promise, or more than words.");
  // What was answered stands in the question as well, and what follows from it.
  if (message.parts.some((part) => part.type === "text" && part.answerTo !== undefined))
    return refuse("wrong-state", "It answers a question.");
  if (now >= message.at + editMs) return refuse("too-late", `A message may be changed for ${editMs / 60_000} minutes.`);
  return null;
}

function isOwn({ author }: Message, actor: Actor): boolean {
  return author.kind !== "system" && isSame(author, actor);
}

function isSame(one: Message["author"], other: Actor): boolean {
  if (one.kind === "agent") return other.kind === "agent" && one.agentId === other.agentId;
  return one.kind === other.kind;
}
