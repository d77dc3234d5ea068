import { refuse, type Actor, type Command, type Slice, type Surroundings, type Verdict } from "./command.ts";
import { Ledger } from "./ledger.ts";

type GiveName = Extract<Command, { type: "give-name" }>;

/** A customer says how they want to be called, or that they would rather not: either way nobody asks again. */
export function giveName(slice: Slice, actor: Actor, command: GiveName, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Customers say themselves how they are called.");
  const { visitor } = slice;
  const { name, patronymic } = command;
  // Nobody was asked whose host signed the name.
  const isSigned = visitor.identified && visitor.name !== null && visitor.nameAnsweredAt === null;
  if (isSigned) return refuse("wrong-state", "The name is known from where the customer signed in.");
  const given = { name, patronymic: name === null ? null : patronymic };
  const ledger = new Ledger(slice, around);
  const isSame = visitor.name === given.name && visitor.patronymic === given.patronymic;
  if (isSame && visitor.nameAnsweredAt !== null) return ledger.close();
  return ledger.add({ type: "visitor.changed", visitor: { ...visitor, ...given, nameAnsweredAt: around.now } }).close();
}
