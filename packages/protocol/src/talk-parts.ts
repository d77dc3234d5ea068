import * as v from "valibot";
import { FilePart } from "./file-part.ts";
import { Instant, Name } from "./ids.ts";
import { RichText } from "./rich-text.ts";

/** A short answer here and now, and the article to read more in. */
export const ArticlePart = v.object({
  type: v.literal("article"),
  /** Of the site’s articles; its whole text is at `GET /v1/articles/{articleId}`. */
  articleId: Name,
  title: v.string(),
  answer: v.string(),
  tree: RichText,
  plain: v.string(),
});
export type ArticlePart = v.InferOutput<typeof ArticlePart>;

export const StepState = v.picklist(["done", "stuck"]);
export type StepState = v.InferOutput<typeof StepState>;

/** Things to do one after the other. The customer ticks each, or says at which they are stuck. */
export const StepsPart = v.object({
  type: v.literal("steps"),
  title: v.nullable(v.string()),
  steps: v.array(
    v.object({
      text: v.string(),
      tree: RichText,
      image: v.nullable(FilePart),
      /** What the customer said of it last; null of one that nothing was said of. */
      state: v.nullable(StepState),
      at: v.nullable(Instant),
    }),
  ),
  plain: v.string(),
});
export type StepsPart = v.InferOutput<typeof StepsPart>;

/** Answers to choose one of. What was chosen is the customer’s next message too. */
export const ChoicesPart = v.object({
  type: v.literal("choices"),
  options: v.array(v.object({ id: Name, label: v.string() })),
  chosen: v.nullable(v.object({ option: Name, at: Instant })),
  plain: v.string(),
});
export type ChoicesPart = v.InferOutput<typeof ChoicesPart>;

export const FormInput = v.picklist(["line", "lines", "phone", "email", "choice"]);
export type FormInput = v.InferOutput<typeof FormInput>;

/** One question of a form. */
export const FormField = v.object({
  id: Name,
  label: v.string(),
  input: FormInput,
  required: v.boolean(),
  /** Where to find it; null where that is clear. */
  hint: v.nullable(v.string()),
  example: v.nullable(v.string()),
  /** A regular expression (flag `u`) that the whole value matches; null where everything does. */
  pattern: v.nullable(v.string()),
  choices: v.array(v.object({ id: Name, label: v.string() })),
  /** What the customer said already, so that it is not asked again; null where it is not known. */
  given: v.nullable(v.string()),
});
export type FormField = v.InferOutput<typeof FormField>;

/** Questions that are asked one at a time. What was answered is the customer’s next message too. */
export const FormPart = v.object({
  type: v.literal("form"),
  title: v.nullable(v.string()),
  fields: v.array(FormField),
  /** Null until it is answered. Of a choice the choice’s id. */
  answers: v.nullable(v.array(v.object({ field: Name, value: v.string() }))),
  answeredAt: v.nullable(Instant),
  plain: v.string(),
});
export type FormPart = v.InferOutput<typeof FormPart>;

/** A part that this version does not know: its words are shown as they are. */
export const UnknownPart = v.object({
  type: v.fallback(v.literal("unknown"), "unknown"),
  plain: v.string(),
});
export type UnknownPart = v.InferOutput<typeof UnknownPart>;
