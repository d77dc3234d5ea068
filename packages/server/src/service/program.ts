import type { Conversation, Name, NoticePart } from "@warmline/protocol";
import { beginContact } from "./begin-contact.ts";
import { refuse, type Actor, type Command, type Slice, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { passOn } from "./pass-on.ts";
import type { Saying } from "./rules.ts";
import { summaryOf } from "./summary.ts";
import { agentsText } from "./words.ts";

type GiveUp = Extract<Command, { type: "give-up" }>;

/** The program that takes a chat which begins, or begins again without a person ever having held it; null where people do. */
export function takerOf(
  { kind, category }: Pick<Conversation, "kind" | "category">,
  lastContact: Slice["contact"],
  { program }: Surroundings,
): Name | null {
  if (kind !== "chat" || (lastContact && !program.isRun(lastContact.agentId))) return null;
  return program.taker(category);
}

/** A customer’s word in a chat that had ended makes it wait again, or brings the program back that had it before. */
export function reopen(
  ledger: Ledger,
  { conversation, contact }: Pick<KnownSlice, "conversation" | "contact">,
  around: Surroundings,
): void {
  ledger
    .conversation({ state: "waiting", waitingSince: around.now, agentId: null, endReason: null, endedAt: null })
    .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "reopened" }]);
  const taker = takerOf(conversation, contact, around);
  if (taker === null) return;
  beginContact(ledger, conversation, taker, around);
  ledger.followup({ kind: "bot-turn", conversationId: conversation.id });
}

/** The program that holds a chat has its turn: the customer has said something. */
export function giveTurn(ledger: Ledger, { id, state, agentId }: Conversation, { program }: Surroundings): void {
  if (state === "active" && agentId !== null && program.isRun(agentId))
    ledger.followup({ kind: "bot-turn", conversationId: id });
}

/** The customer wants a person, whatever a program is doing. Whoever has one, or waits for one, has it already. */
export function askPerson(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer asks for a person.");
  const { id, state, agentId } = slice.conversation;
  if (state === "ended") return refuse("wrong-state", "The conversation has ended. Write, and it goes on.");
  const ledger = new Ledger(slice, around);
  if (state !== "active" || agentId === null || !slice.isProgram(agentId)) return ledger.close();
  const said = around.program.saying(id);
  return toPeople(ledger, slice, { from: agentId, why: "asked", said, summary: null, because: null }, around).close();
}

/** A program cannot help, or is given up: people go on, and read what was tried. */
export function giveUp(slice: KnownSlice, actor: Actor, command: GiveUp, around: Surroundings): Verdict {
  if (actor.kind !== "agent" || !slice.isProgram(actor.agentId)) return refuse("forbidden", "Only a program gives up.");
  const refusal = holds(slice, actor.agentId);
  if (refusal) return refusal;
  const { said, summary, because } = command;
  const ledger = new Ledger(slice, around);
  return toPeople(ledger, slice, { from: actor.agentId, why: "cannot", said, summary, because }, around).close();
}

/** A person goes on with what a program holds; null where a person has it. */
export function takeOver(ledger: Ledger, slice: KnownSlice, agentId: Name, around: Surroundings): Ledger | null {
  const { id, agentId: from } = slice.conversation;
  if (from === null || !slice.isProgram(from) || slice.isProgram(agentId)) return null;
  sayBegun(ledger, slice, from, around.program.saying(id), around);
  passOn(ledger, slice, { from, to: agentId, why: "passed-on" }, around);
  return beginContact(ledger, slice.conversation, agentId, around);
}

interface Parting {
  from: Name;
  why: Extract<NoticePart, { notice: "handed-over" }>["why"];
  /** What it was writing. */
  said: Saying | null;
  /** What it says of the talk itself. */
  summary: string | null;
  /** What went wrong. */
  because: string | null;
}

function toPeople(ledger: Ledger, slice: KnownSlice, parting: Parting, around: Surroundings): Ledger {
  const { conversation, talk } = slice;
  const { from, why, said, because } = parting;
  sayBegun(ledger, slice, from, said, around);
  passOn(ledger, slice, { from, to: null, why }, around);
  const summary = [because, parting.summary ?? summaryOf(talk, conversation)].filter((words) => words !== null);
  // No store keeps such a letter in a text of its own.
  const note = summary.join("\n\n").replaceAll("\0", "").toWellFormed();
  return ledger.note(around.newId(), conversation.id, from, note, around.parse(note));
}

/** What a program was writing is its message. */
export function sayBegun(
  ledger: Ledger,
  slice: KnownSlice,
  agentId: Name,
  said: Saying | null,
  around: Surroundings,
): void {
  const { conversation, talk } = slice;
  if (!said || said.text.trim() === "" || talk.some(({ id }) => id === said.messageId)) return;
  const text = agentsText(said.text, slice, around);
  ledger.message(said.messageId, conversation.id, { kind: "agent", agentId }, [text]);
}
