import { pickText, type Ticket, type TicketForm, type TicketKind } from "@warmline/protocol";
import { refuse, type Refusal, type Slice, type Surroundings } from "./command.ts";
import { troubleWith } from "./field-value.ts";

/** The kind of the ticket that a form makes, of those that a site takes. */
export function kindOf({ ticketKind }: Pick<TicketForm, "ticketKind">, kinds: readonly TicketKind[]): TicketKind {
  return ticketKind ?? kinds[0] ?? "problem";
}

/** What a form says, as its ticket keeps it. */
export type Answers = Pick<Ticket, "kind" | "category" | "fields" | "checks">;

/** Checks what a form says against its category: what the ticket keeps of it, or the first place that is wrong. */
export function readForm({ visitor }: Slice, form: TicketForm, { ticket }: Surroundings): Answers | Refusal {
  const kind = kindOf(form, ticket.kinds);
  if (!ticket.kinds.includes(kind)) return wrong("ticketKind", `this site takes no ${kind}`);
  const category = ticket.category(form.category);
  if (!category) return wrong("category", `this site has no category "${form.category}"`);
  const { locale } = visitor;
  for (const id of Object.keys(form.fields))
    if (!category.fields.some((field) => field.id === id))
      return wrong(`fields.${id}`, "this category has no such field");
  // A field may be called like something that every object has.
  const filledIn = new Map(Object.entries(form.fields));
  const fields: Answers["fields"] = [];
  for (const field of category.fields) {
    const value = (filledIn.get(field.id) ?? "").trim();
    const trouble = troubleWith(field, value);
    if (trouble !== null) return wrong(`fields.${field.id}`, trouble);
    if (value === "") continue;
    const choice = field.choices.find(({ id }) => id === value);
    const said = field.input === "choice" && choice ? pickText(choice.label, locale) : value;
    fields.push({ id: field.id, label: pickText(field.label, locale), value: said });
  }
  for (const id of Object.keys(form.checks))
    if (!category.checks.some((check) => check.id === id))
      return wrong(`checks.${id}`, "this category has no such check");
  const answers = new Map(Object.entries(form.checks));
  const checks = category.checks.flatMap(({ id, text }) => {
    const answer = answers.get(id);
    return answer === undefined ? [] : [{ id, text: pickText(text, locale), answer }];
  });
  return { kind, category: category.id, fields, checks };
}

function wrong(place: string, says: string): Refusal {
  return refuse("invalid-request", `${place}: ${says}`);
}
