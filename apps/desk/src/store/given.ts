import type { Conversation, FormField, Id, Instant, Name, Visitor } from "@warmline/protocol";

/** Something that the customer told already, so that nobody asks for it again. */
export interface Known {
  field: Name;
  label: string;
  /** As it is read. */
  value: string;
  /** When it was said; null where that is not told. */
  at: Instant | null;
}

/** What the labels of a name and an address are. */
interface Labels {
  name: string;
  email: string;
}

/** All that the customer told already: in forms, in the ticket, and who they are. The later telling of the same stands. */
export function knownOf(conversation: Conversation, visitor: Visitor | null, labels: Labels): readonly Known[] {
  const { ticket, given, createdAt } = conversation;
  const name = visitor?.name ?? ticket?.name ?? null;
  const email = visitor?.email ?? ticket?.email ?? null;
  const known = new Map<Name, Known>();
  if (name !== null) known.set("name", { field: "name", label: labels.name, value: name, at: null });
  if (email !== null) known.set("email", { field: "email", label: labels.email, value: email, at: null });
  for (const { id, label, value } of ticket?.fields ?? []) known.set(id, { field: id, label, value, at: createdAt });
  for (const fact of given) known.set(fact.field, fact);
  return [...known.values()];
}

/** The questions that are still to be asked, and the answers that are here already. */
export function stillToAsk<Field extends Pick<FormField, "id">>(
  fields: readonly Field[],
  known: readonly Known[],
): { ask: readonly Field[]; said: readonly Known[] } {
  const byField = new Map<Id, Known>(known.map((each) => [each.field, each]));
  return {
    ask: fields.filter(({ id }) => !byField.has(id)),
    said: fields.flatMap(({ id }) => byField.get(id) ?? []),
  };
}
