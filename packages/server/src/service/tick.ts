import type { Part } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type TickStep = Extract<Command, { type: "tick-step" }>;

/** The customer has done a step, is stuck at it, or takes that back. Whatever became of the talk: nothing begins again. */
export function tickStep(slice: KnownSlice, actor: Actor, command: TickStep, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer says how far they are.");
  const { message } = slice;
  if (!message) return refuse("not-found", "There is no such message.");
  if (message.removedAt !== null) return refuse("wrong-state", "The message was taken back.");
  const { step: index, state } = command;
  const part = message.parts.find(({ type }) => type === "steps");
  const step = part?.type === "steps" ? part.steps[index] : undefined;
  if (part?.type !== "steps" || !step) return refuse("invalid-request", "step: this message has no such step");
  const ledger = new Ledger(slice, around);
  if (step.state === state) return ledger.close();
  const steps = part.steps.with(index, { ...step, state, at: state === null ? null : around.now });
  const parts = message.parts.map((each): Part => (each === part ? { ...part, steps } : each));
  return ledger.add({ type: "message.changed", message: { ...message, parts } }).close();
}
