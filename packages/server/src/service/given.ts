import { LIMITS, type Conversation, type FormField, type GivenFact, type Visitor } from "@warmline/protocol";
import { troubleWith } from "./field-value.ts";

/** What the customer answered already, by question. */
export type KnownFacts = ReadonlyMap<string, string>;

/** All that is known of a customer in a conversation: from forms, from the ticket, and how they are called and reached. */
export function knownFacts({ given, ticket }: Pick<Conversation, "given" | "ticket">, visitor: Visitor): KnownFacts {
  const facts = new Map<string, string>();
  const learn = (field: string, value: string | null) => {
    if (value !== null && value !== "") facts.set(field, value);
  };
  learn("name", visitor.name);
  learn("email", visitor.email);
  for (const { id, value } of ticket?.fields ?? []) learn(id, value);
  for (const { field, value } of given) learn(field, value);
  return facts;
}

/** What is known of a question, if it would do as its answer; null where it is to be asked. */
export function givenOf(field: Omit<FormField, "given">, facts: KnownFacts): string | null {
  const said = facts.get(field.id) ?? null;
  return said !== null && troubleWith(field, valueOf(field, said)) === null ? said : null;
}

/** What was said to a question, as it is checked: of a choice its id, also where its label was said. */
export function valueOf({ input, choices }: Pick<FormField, "input" | "choices">, said: string): string {
  const value = said.trim();
  if (input !== "choice" || choices.some(({ id }) => id === value)) return value;
  return choices.find(({ label }) => label === value)?.id ?? value;
}

/** What was answered, as it is read: of a choice its label. */
export function readable({ input, choices }: Pick<FormField, "input" | "choices">, value: string): string {
  return (input === "choice" ? choices.find(({ id }) => id === value)?.label : undefined) ?? value;
}

/** What is given after some further answers: the last one to each question, and of all the latest. */
export function withGiven(before: readonly GivenFact[], further: readonly GivenFact[]): GivenFact[] {
  const facts = new Map(before.map((fact) => [fact.field, fact]));
  for (const fact of further.toSorted((a, b) => a.at - b.at)) {
    const known = facts.get(fact.field);
    if (known && known.at > fact.at) continue;
    facts.delete(fact.field);
    facts.set(fact.field, fact);
  }
  return [...facts.values()].slice(-LIMITS.given);
}
