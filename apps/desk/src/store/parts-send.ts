import { LIMITS, type DraftPart } from "@warmline/protocol";
import type { SentFile } from "./commands.ts";
import { stillToAsk, type Known } from "./given.ts";
import { isSaid, type PartDraft, type PartKind, type PartToSend, type QuestionDraft } from "./parts.ts";

/** What keeps a part from being sent. */
export type PartFault =
  | "no-article"
  | "no-answer"
  | "no-steps"
  | "picture-alone"
  | "few-choices"
  | "same-choices"
  | "no-questions"
  | "question-alone"
  | "few-answers"
  | "all-known"
  | "too-many"
  | "too-long";

/** A part that can go, or why it cannot. */
export type Ready = { to: PartToSend; fault: null } | { to: null; fault: PartFault };

/** Makes of what is written what is sent. */
export function readyPart(draft: PartDraft, kind: PartKind, known: readonly Known[]): Ready {
  if (draft.text.length > LIMITS.text) return { to: null, fault: "too-long" };
  const made = MAKE[kind](draft, known);
  if (typeof made === "string") return { to: null, fault: made };
  return { to: { ...made, text: kind === "article" ? "" : draft.text.trim() }, fault: null };
}

type Made = PartFault | { part: DraftPart; images: readonly SentFile[] };

const MAKE: Readonly<Record<PartKind, (draft: PartDraft, known: readonly Known[]) => Made>> = {
  article({ article: { id, answer } }) {
    if (id === null) return "no-article";
    if (answer.trim() === "") return "no-answer";
    if (answer.trim().length > LIMITS.text) return "too-long";
    return { part: { type: "article", articleId: id, answer: answer.trim() }, images: [] };
  },
  steps({ steps: { title, steps } }) {
    const said = steps.filter(isSaid);
    if (said.length === 0) return "no-steps";
    if (said.some(({ text }) => text.trim() === "")) return "picture-alone";
    if (said.length > LIMITS.stepsPerPart) return "too-many";
    if (said.some(({ text }) => text.trim().length > LIMITS.step)) return "too-long";
    const images = said.flatMap(({ image }) => image ?? []);
    const sent = said.map(({ text, image }) => ({ text: text.trim(), image: image?.id ?? null }));
    return { part: { type: "steps", title: orNull(title), steps: sent }, images };
  },
  choices({ choices }) {
    const labels = choices.map((label) => label.trim()).filter(Boolean);
    if (labels.length < 2) return "few-choices";
    if (new Set(labels).size < labels.length) return "same-choices";
    if (labels.length > LIMITS.options) return "too-many";
    return { part: { type: "choices", options: asOptions(labels) }, images: [] };
  },
  form({ form: { title, fields } }, known) {
    if (fields.length === 0) return "no-questions";
    if (fields.some(({ label }) => label.trim() === "")) return "question-alone";
    if (fields.length > LIMITS.formFields) return "too-many";
    if (stillToAsk(fields, known).ask.length === 0) return "all-known";
    const asked = fields.map(asField);
    if (asked.some(({ input, choices }) => input === "choice" && choices.length < 2)) return "few-answers";
    if (asked.some(({ choices }) => choices.length > LIMITS.options)) return "too-many";
    return { part: { type: "form", title: orNull(title), fields: asked }, images: [] };
  },
};

function asField(question: QuestionDraft): Extract<DraftPart, { type: "form" }>["fields"][number] {
  const { id, label, input, required, hint, example, pattern, choices, own } = question;
  const said = choices.filter((choice) => choice.label.trim() !== "");
  const answers = own ? asOptions([...new Set(said.map((choice) => choice.label.trim()))]) : said;
  const rest = { id, label: label.trim(), input, required, hint, example, pattern };
  return { ...rest, choices: input === "choice" ? [...answers] : [] };
}

function asOptions(labels: readonly string[]): { id: string; label: string }[] {
  return labels.map((label, index) => ({ id: `option-${index + 1}`, label }));
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
