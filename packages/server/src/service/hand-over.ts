import { holdContact } from "./begin-contact.ts";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { passOn } from "./pass-on.ts";

type HandOver = Extract<Command, { type: "hand-over" }>;

/** An agent passes a conversation on, to somebody or to whoever is free next, with a word for them alone. */
export function handOver(slice: KnownSlice, actor: Actor, command: HandOver, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only an agent hands over.");
  const refusal = holds(slice, actor.agentId);
  if (refusal) return refusal;
  const { conversation } = slice;
  const { agentId: from } = actor;
  const { to, note, handOverId } = command;
  if (to === from) return refuse("invalid-request", "to: it is with you already");
  if (to !== null && slice.agentName(to) === null)
    return refuse("invalid-request", `to: this site has no agent "${to}"`);
  if (to !== null && slice.isProgram(to)) return refuse("invalid-request", `to: "${to}" is a program`);
  const ledger = passOn(new Ledger(slice, around), slice, { from, to, why: "passed-on" }, around);
  if (note !== null) ledger.note(handOverId, conversation.id, from, note, around.parse(note));
  return to === null ? ledger.close() : holdContact(ledger, conversation, to, around).close();
}
