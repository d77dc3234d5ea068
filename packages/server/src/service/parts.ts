import { pickText, plainText, type DraftPart, type FilePart, type FormField, type Part } from "@warmline/protocol";
import { compilePattern } from "../text/pattern.ts";
import { refuse, type Refusal, type Surroundings } from "./command.ts";
import { givenOf, knownFacts } from "./given.ts";
import type { KnownSlice } from "./known.ts";
import type { Explain } from "./rules.ts";

type Draft<Type extends DraftPart["type"]> = Extract<DraftPart, { type: Type }>;

/** Makes of what an agent or a program drafted the part that the customer sees, or says why not. */
export function makePart(slice: KnownSlice, draft: DraftPart, explain: Explain, around: Surroundings): Part | Refusal {
  switch (draft.type) {
    case "article":
      return articlePart(slice, draft, explain, around);
    case "steps":
      return stepsPart(slice, draft, explain);
    case "choices":
      return { ...draft, chosen: null, plain: draft.options.map(({ label }) => label).join("\n") };
    case "form":
      return formPart(slice, draft);
  }
}

function articlePart(
  { visitor }: KnownSlice,
  { articleId, answer }: Draft<"article">,
  explain: Explain,
  { talk }: Surroundings,
): Part | Refusal {
  const article = talk.article(articleId);
  if (!article) return refuse("invalid-request", `part.articleId: this site has no article "${articleId}"`);
  const title = pickText(article.title, visitor.locale);
  const tree = explain(answer);
  return { type: "article", articleId, title, answer, tree, plain: `${title}\n${plainText(tree)}` };
}

function stepsPart({ files }: KnownSlice, { title, steps }: Draft<"steps">, explain: Explain): Part | Refusal {
  const pictures = new Map(files.map(({ part }) => [part.fileId, part]));
  const made = steps.map(({ text, image }) => ({
    ...{ text, tree: explain(text), image: image === null ? null : (pictures.get(image) ?? null) },
    ...{ state: null, at: null },
  }));
  const odd = made.findIndex(({ image }) => image !== null && image.image === null);
  if (odd >= 0) return refuse("file-refused", `part.steps.${odd}.image: must be a picture`);
  const lines = made.map(({ tree }, index) => `${index + 1}. ${plainText(tree)}`);
  return { type: "steps", title, steps: made, plain: [...(title === null ? [] : [title]), ...lines].join("\n") };
}

function formPart({ conversation, visitor }: KnownSlice, { title, fields }: Draft<"form">): Part | Refusal {
  const odd = fields.findIndex(({ pattern }) => pattern !== null && compilePattern(pattern) === null);
  if (odd >= 0) return refuse("invalid-request", `part.fields.${odd}.pattern: must neither look around nor refer back`);
  const facts = knownFacts(conversation, visitor);
  const asked = fields.map((field): FormField => ({ ...field, given: givenOf(field, facts) }));
  if (asked.every(({ given }) => given !== null)) {
    const ids = asked.map(({ id }) => id).join(", ");
    return refuse("wrong-state", `part.fields: the customer gave all of this already: ${ids}`);
  }
  const lines = asked.map(({ label }) => label);
  const plain = [...(title === null ? [] : [title]), ...lines].join("\n");
  return { type: "form", title, fields: asked, answers: null, answeredAt: null, plain };
}

/** The files of a message: those that stand for themselves, and the pictures of its steps. */
export function filesIn(parts: readonly Part[]): FilePart[] {
  return parts.flatMap((part) => {
    if (part.type === "file") return [part];
    return part.type === "steps" ? part.steps.flatMap(({ image }) => image ?? []) : [];
  });
}
