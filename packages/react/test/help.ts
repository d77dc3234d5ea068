import type { ArticlePart, Block, ChoicesPart, FormField, FormPart, StepsPart } from "@warmline/client";

export const paragraph = (value: string): Block[] => [{ type: "paragraph", children: [{ type: "text", value }] }];

/** A short answer with an article behind it. */
export function articlePart(change: Partial<ArticlePart> = {}): ArticlePart {
  const answer = "Point the name server at ours.";
  return {
    ...{ type: "article", articleId: "domain", title: "Move a domain", answer, tree: paragraph(answer) },
    plain: `Move a domain\n${answer}`,
    ...change,
  };
}

const said = { image: null, state: null, at: null } as const;

/** Three things to do, of which nothing was said. */
export function stepsPart(change: Partial<StepsPart> = {}): StepsPart {
  const texts = ["Open the settings", "Choose the domain", "Press the button"];
  const steps = texts.map((text) => ({ text, tree: paragraph(text), ...said }));
  return { type: "steps", title: "Move a domain", steps, plain: texts.join("\n"), ...change };
}

export function choicesPart(change: Partial<ChoicesPart> = {}): ChoicesPart {
  const options = [
    { id: "phone", label: "On the phone" },
    { id: "laptop", label: "On the laptop" },
    { id: "both", label: "On both" },
  ];
  return { type: "choices", options, chosen: null, plain: options.map(({ label }) => label).join("\n"), ...change };
}

export function field(change: Partial<FormField> = {}): FormField {
  const open = { hint: null, example: null, pattern: null, choices: [], given: null };
  return { id: "domain", label: "Which domain?", input: "line", required: true, ...open, ...change };
}

/** Three questions, and one that was answered before. */
export function formPart(change: Partial<FormPart> = {}): FormPart {
  return {
    type: "form",
    title: "About your domain",
    fields: [
      field({ hint: "It stands on the bill.", example: "shop.example", pattern: "[a-z.]+" }),
      field({ id: "email", label: "Your e-mail", input: "email", given: "maria@example.com" }),
      field({ id: "phone", label: "Your phone", input: "phone", required: false }),
      field({
        ...{ id: "since", label: "Since when?", input: "choice" },
        choices: [
          { id: "today", label: "Since today" },
          { id: "longer", label: "For longer" },
        ],
      }),
    ],
    ...{ answers: null, answeredAt: null, plain: "Which domain?" },
    ...change,
  };
}
