import type { DraftPart, FormInput, Id, Name } from "@warmline/protocol";
import type { SentFile } from "./commands.ts";
import type { Forms } from "./forms.ts";
import { readPartDraft } from "./parts-read.ts";

/** What can be sent beside words, in the order in which it is offered. */
export const PART_KINDS = ["article", "steps", "choices", "form"] as const;

export type PartKind = (typeof PART_KINDS)[number];

/** One step as far as it is written. */
export interface StepDraft {
  /** Tells it from the others while they are moved. */
  key: Id;
  text: string;
  /** Its picture, once that is on the server. */
  image: SentFile | null;
}

/** One question as far as it is written. */
export interface QuestionDraft {
  id: Name;
  label: string;
  input: FormInput;
  required: boolean;
  hint: string | null;
  example: string | null;
  pattern: string | null;
  choices: readonly { id: Name; label: string }[];
  /** Whether the agent thought of it; else it is the guide’s. */
  own: boolean;
}

/** What is half made beside words in one conversation. */
export interface PartDraft {
  /** What is being made, or null before that is chosen. */
  kind: PartKind | null;
  /** What is said before it. */
  text: string;
  article: { id: Name | null; answer: string };
  steps: { title: string; steps: readonly StepDraft[] };
  choices: readonly string[];
  form: { title: string; fields: readonly QuestionDraft[] };
}

/** A part as it is sent, with the words before it and the pictures in it. */
export interface PartToSend {
  text: string;
  part: DraftPart;
  images: readonly SentFile[];
}

export const NO_PART: PartDraft = {
  kind: null,
  text: "",
  article: { id: null, answer: "" },
  steps: { title: "", steps: [] },
  choices: [],
  form: { title: "", fields: [] },
};

const formOf = (conversationId: Id): string => `part/${conversationId}`;

/** What is half made in one conversation. It outlives the page, like what is typed to the customer. */
export function partDrafts(forms: Forms, conversationId: Id) {
  const form = formOf(conversationId);
  return {
    get: (): PartDraft => readPartDraft(forms.get(form)),
    set: (draft: PartDraft): void => forms.set(form, isEmpty(draft) ? null : draft),
  };
}

/** Whether something is half made. */
export function hasPartDraft(forms: Forms, conversationId: Id): boolean {
  return !isEmpty(partDrafts(forms, conversationId).get());
}

/** The same without what was made of one kind, once that is sent. */
export function withoutPart(draft: PartDraft, kind: PartKind): PartDraft {
  return { ...draft, kind: null, text: kind === "article" ? draft.text : "", [kind]: NO_PART[kind] };
}

/** What was made since stays behind what comes back. */
export function withPartBack(draft: PartDraft, { text, part, images }: PartToSend, newId: () => Id): PartDraft {
  const before: PartDraft = { ...draft, kind: part.type, text: joined(text, draft.text) };
  switch (part.type) {
    case "article":
      return { ...before, article: { id: part.articleId, answer: joined(part.answer, draft.article.answer) } };
    case "steps": {
      const imageOf = (id: Id | null): SentFile | null => images.find((image) => image.id === id) ?? null;
      const back = part.steps.map((step) => ({ key: newId(), text: step.text, image: imageOf(step.image) }));
      return {
        ...before,
        steps: { title: part.title ?? draft.steps.title, steps: [...back, ...draft.steps.steps.filter(isSaid)] },
      };
    }
    case "choices": {
      const back = part.options.map(({ label }) => label);
      return { ...before, choices: [...back, ...draft.choices.filter((label) => label.trim() !== "")] };
    }
    case "form": {
      const back = part.fields.map((field) => ({ ...field, own: false }));
      const since = draft.form.fields.filter(({ id }) => !back.some((field) => field.id === id));
      return { ...before, form: { title: part.title ?? draft.form.title, fields: [...back, ...since] } };
    }
  }
}

function joined(back: string, since: string): string {
  return since === "" || since === back ? back : [back, since].filter(Boolean).join("\n");
}

/** Whether a step says or shows anything. */
export function isSaid({ text, image }: StepDraft): boolean {
  return text.trim() !== "" || image !== null;
}

function isEmpty({ text, article, steps, choices, form }: PartDraft): boolean {
  return (
    text + article.answer + steps.title + form.title + choices.join("") === "" &&
    article.id === null &&
    form.fields.length === 0 &&
    !steps.steps.some(isSaid)
  );
}
