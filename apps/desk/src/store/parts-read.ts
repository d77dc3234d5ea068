import { LIMITS } from "@warmline/protocol";
import type { SentFile } from "./commands.ts";
import { NO_PART, PART_KINDS, type PartDraft, type QuestionDraft, type StepDraft } from "./parts.ts";

const INPUTS = ["line", "lines", "phone", "email", "choice"] as const;

type Kept = Readonly<Record<string, unknown>>;

/** Reads what the browser kept of a part: whatever is not as it should be is left out. */
export function readPartDraft(kept: unknown): PartDraft {
  const all = objectIn(kept);
  const [article, steps, form] = [objectIn(all["article"]), objectIn(all["steps"]), objectIn(all["form"])];
  return {
    kind: PART_KINDS.find((each) => each === all["kind"]) ?? NO_PART.kind,
    text: textIn(all["text"]),
    article: { id: nameIn(article["id"]), answer: textIn(article["answer"]) },
    steps: { title: textIn(steps["title"]), steps: listIn(steps["steps"]).flatMap(stepIn) },
    choices: listIn(all["choices"]).map(textIn),
    form: { title: textIn(form["title"]), fields: listIn(form["fields"]).flatMap(questionIn) },
  };
}

function objectIn(value: unknown): Kept {
  return typeof value === "object" && value !== null ? (value as Kept) : {};
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 2 * LIMITS.text) : "";
}

function nameIn(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function stepIn(value: unknown): StepDraft[] {
  const { key, text, image } = objectIn(value);
  return typeof key === "string" ? [{ key, text: textIn(text), image: fileIn(image) }] : [];
}

function fileIn(value: unknown): SentFile | null {
  const { id, name, size } = objectIn(value);
  return typeof id === "string" && typeof name === "string" && typeof size === "number" ? { id, name, size } : null;
}

function questionIn(value: unknown): QuestionDraft[] {
  const field = objectIn(value);
  const id = nameIn(field["id"]);
  if (id === null) return [];
  return [
    {
      id,
      label: textIn(field["label"]),
      input: INPUTS.find((each) => each === field["input"]) ?? "line",
      required: field["required"] === true,
      hint: nameIn(field["hint"]),
      example: nameIn(field["example"]),
      pattern: nameIn(field["pattern"]),
      choices: listIn(field["choices"]).flatMap((choice) => {
        const { id: choiceId, label } = objectIn(choice);
        return typeof choiceId === "string" ? [{ id: choiceId, label: textIn(label) }] : [];
      }),
      own: field["own"] === true,
    },
  ];
}
