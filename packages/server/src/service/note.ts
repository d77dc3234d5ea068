import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type WriteNote = Extract<Command, { type: "write-note" }>;

/** An agent leaves a word for the others. Whoever holds the conversation, and whatever its state: nothing else changes. */
export function writeNote(slice: KnownSlice, actor: Actor, command: WriteNote, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only agents leave notes.");
  const { noteId, text } = command;
  return new Ledger(slice, around).note(noteId, slice.conversation.id, actor.agentId, text, around.parse(text)).close();
}
