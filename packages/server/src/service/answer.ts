import {
  PersonName,
  sayAnswer,
  type ChoicesPart,
  type FormPart,
  type GivenFact,
  type Message,
  type Part,
} from "@warmline/protocol";
import * as v from "valibot";
import { refuse, type Actor, type Command, type Refusal, type Surroundings, type Verdict } from "./command.ts";
import { withContactData } from "./contact-data.ts";
import { sayAsCustomer } from "./customer-word.ts";
import { troubleWith } from "./field-value.ts";
import { readable, valueOf, withGiven } from "./given.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { literal } from "./words.ts";

type AnswerPart = Extract<Command, { type: "answer-part" }>;
type ChooseOption = AnswerPart & { answer: { kind: "choice" } };
type FillForm = AnswerPart & { answer: { kind: "form" } };

const ASKS_NOTHING = refuse("invalid-request", "kind: this message asks for no such answer");

/** The customer chooses one of several answers, or answers a form: that is a word of theirs as well. */
export function answerPart(slice: KnownSlice, actor: Actor, command: AnswerPart, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer answers.");
  const { message } = slice;
  if (!message) return refuse("not-found", "There is no such message.");
  if (message.removedAt !== null) return refuse("wrong-state", "The message was taken back.");
  const { answer } = command;
  const part = message.parts.find(({ type }) => type === (answer.kind === "form" ? "form" : "choices"));
  if (answer.kind === "choice" && part?.type === "choices")
    return choose(slice, message, part, { ...command, answer }, around);
  if (answer.kind === "form" && part?.type === "form")
    return fillIn(slice, message, part, { ...command, answer }, around);
  return ASKS_NOTHING;
}

function choose(
  slice: KnownSlice,
  message: Message,
  part: ChoicesPart,
  { answerId, answer }: ChooseOption,
  around: Surroundings,
): Verdict {
  const option = part.options.find(({ id }) => id === answer.option);
  if (!option) return refuse("invalid-request", `option: there is no "${answer.option}" to choose`);
  const { ledger, target } = begin(slice, around);
  if (part.chosen?.option === option.id) return ledger.close();
  if (part.chosen) return refuse("wrong-state", "Another one was chosen already.");
  ledger.add(changed(message, part, { ...part, chosen: { option: option.id, at: around.now } }));
  return sayAsCustomer(ledger, target, { id: answerId, parts: [said(option.label, message)] }, around).close();
}

function fillIn(
  slice: KnownSlice,
  message: Message,
  part: FormPart,
  { answerId, answer }: FillForm,
  around: Surroundings,
): Verdict {
  if (part.answers) return refuse("wrong-state", "It was answered already.");
  const answers = readAnswers(part, answer.answers);
  if ("ok" in answers) return answers;
  const facts = answers.map(({ field: id, value }): GivenFact => {
    const field = part.fields.find((each) => each.id === id);
    return { field: id, label: field?.label ?? id, value: field ? readable(field, value) : value, at: around.now };
  });
  const { ledger, target } = begin(slice, around);
  const known = withContactData(slice.visitor, contactIn(part, answers), around.now);
  if (known) ledger.add({ type: "visitor.changed", visitor: known });
  ledger
    .add(changed(message, part, { ...part, answers, answeredAt: around.now }))
    .conversation({ given: withGiven(target.conversation.given, facts) });
  const lines = facts.map(({ label, value }) => sayAnswer(label, value)).join("\n");
  return sayAsCustomer(ledger, target, { id: answerId, parts: [said(lines, message)] }, around).close();
}

type Answers = FormPart["answers"] & object;

/** What was answered, in the order of the questions, without those left empty; or the first answer that is wrong. */
function readAnswers({ fields }: FormPart, answers: Answers): Answers | Refusal {
  const stray = answers.find(({ field }) => !fields.some(({ id }) => id === field));
  if (stray) return refuse("invalid-request", `answers.${stray.field}: this form has no such question`);
  const filledIn = new Map(answers.map(({ field, value }) => [field, value]));
  const read: Answers = [];
  for (const field of fields) {
    const value = valueOf(field, filledIn.get(field.id) ?? field.given ?? "");
    const trouble = troubleWith(field, value);
    if (trouble !== null) return refuse("invalid-request", `answers.${field.id}: ${trouble}`);
    if (value !== "") read.push({ field: field.id, value });
  }
  if (read.length === 0) return refuse("invalid-request", "answers: nothing was answered");
  return read;
}

/** How the customer is called and reached, where that was asked. */
function contactIn({ fields }: FormPart, answers: Answers): { name?: string; email?: string } {
  const said = (id: string) => answers.find(({ field }) => field === id)?.value;
  const name = v.safeParse(PersonName, said("name"));
  const isEmail = fields.some(({ id, input }) => id === "email" && input === "email");
  const email = isEmail ? said("email") : undefined;
  return { ...(name.success ? { name: name.output } : {}), ...(email === undefined ? {} : { email }) };
}

/** Where the customer’s word goes: to the chat that is open already, if this one has ended. */
function begin(slice: KnownSlice, around: Surroundings): { ledger: Ledger; target: KnownSlice } {
  const target = { ...slice, conversation: slice.openChat ?? slice.conversation };
  return { ledger: new Ledger(target, around), target };
}

function changed(message: Message, before: Part, after: Part) {
  const parts = message.parts.map((part) => (part === before ? after : part));
  return { type: "message.changed" as const, message: { ...message, parts } };
}

/** What the customer chose or filled in is no Markdown. */
function said(text: string, { id }: Message): Part {
  return { type: "text", text, tree: literal(text), answerTo: id };
}
