import { describe, expect, it } from "vitest";
import type { DraftPart } from "@warmline/protocol";
import { createBrowser } from "../testing/browser.ts";
import { id } from "../testing/world.ts";
import { createForms } from "./forms.ts";
import { hasPartDraft, NO_PART, partDrafts, withoutPart, withPartBack, type PartDraft } from "./parts.ts";
import { readyPart } from "./parts-send.ts";

const talk = id(10);
const image = { id: id(40), name: "screen.png", size: 3 };
const step = (n: number, text: string) => ({ key: id(n), text, image: null });
const back = (part: DraftPart, text = "") => ({ text, part, images: [image] });
const fault = (draft: Partial<PartDraft>, kind: "steps" | "choices" | "article" | "form") =>
  readyPart({ ...NO_PART, ...draft }, kind, []).fault;

describe("a part that is half made", () => {
  it("is kept as it is, and forgotten once nothing is left of it", () => {
    const forms = createForms(createBrowser().storage, () => "forms");
    const drafts = partDrafts(forms, talk);
    const draft: PartDraft = {
      ...{ kind: "steps", text: "Try this", article: { id: "dns", answer: "Yes" }, choices: ["a", ""] },
      steps: { title: "Move", steps: [{ ...step(1, "One"), image }] },
      form: {
        title: "You",
        fields: [
          {
            ...{
              id: "q-1",
              label: "Which?",
              input: "choice",
              required: true,
              hint: null,
              example: null,
              pattern: null,
            },
            ...{ choices: [{ id: "option-1", label: "A" }], own: true },
          },
        ],
      },
    };
    drafts.set(draft);
    expect(drafts.get()).toEqual(draft);
    expect(hasPartDraft(forms, talk)).toBe(true);
    drafts.set({ ...NO_PART, kind: "form" });
    expect(hasPartDraft(forms, talk)).toBe(false);
  });

  it("is nothing where the browser kept nonsense", () => {
    const forms = createForms(createBrowser().storage, () => "forms");
    forms.set(`part/${talk}`, { kind: 7, steps: { steps: [null, { key: 1 }] }, form: [], choices: "x", text: [] });
    expect(partDrafts(forms, talk).get()).toEqual(NO_PART);
  });

  it("keeps the rest when one of it is sent", () => {
    const both = {
      ...NO_PART,
      kind: "choices",
      text: "Which?",
      choices: ["A", "B"],
      article: { id: "x", answer: "y" },
    };
    expect(withoutPart(both as PartDraft, "choices")).toEqual({ ...NO_PART, article: { id: "x", answer: "y" } });
  });
});

describe("a part that comes back", () => {
  it("stands before what was made since", () => {
    const since = { ...NO_PART, text: "since", choices: ["C", ""], steps: { title: "", steps: [step(1, "later")] } };
    const options = [{ id: "option-1", label: "A" }];
    const choices = withPartBack(since, back({ type: "choices", options }, "Which?"), () => id(99));
    expect(choices).toMatchObject({ kind: "choices", text: "Which?\nsince", choices: ["A", "C"] });
    const steps = [{ text: "first", image: image.id }];
    const stepped = withPartBack(since, back({ type: "steps", title: "Move", steps }), () => id(99));
    expect(stepped.steps).toEqual({ title: "Move", steps: [{ key: id(99), text: "first", image }, step(1, "later")] });
  });
});

describe("readyPart", () => {
  it("says what is missing", () => {
    expect(fault({}, "article")).toBe("no-article");
    expect(fault({ article: { id: "dns", answer: " " } }, "article")).toBe("no-answer");
    expect(fault({}, "steps")).toBe("no-steps");
    expect(fault({ steps: { title: "", steps: [{ ...step(1, " "), image }] } }, "steps")).toBe("picture-alone");
    expect(fault({ choices: ["A", " "] }, "choices")).toBe("few-choices");
    expect(fault({ choices: ["A", "A "] }, "choices")).toBe("same-choices");
    expect(fault({ choices: [..."ABCDEFGHI"] }, "choices")).toBe("too-many");
    expect(fault({}, "form")).toBe("no-questions");
  });

  it("asks nothing that is known as a whole, and everything else as it was thought of", () => {
    const none = { hint: null, example: null, pattern: null } as const;
    const own = { ...none, id: "q-1", label: " Which? ", input: "choice", required: true, own: true } as const;
    const choices = [" A", "", "B", "B"].map((label, index) => ({ id: `x-${index}`, label }));
    const draft = { ...NO_PART, form: { title: " ", fields: [{ ...own, choices }] } };
    const known = [{ field: "q-1", label: "Which?", value: "A", at: null }];
    expect(readyPart(draft, "form", known).fault).toBe("all-known");
    expect(readyPart(draft, "form", []).to?.part).toEqual({
      ...{ type: "form", title: null },
      fields: [
        {
          ...{ ...none, id: "q-1", label: "Which?", input: "choice", required: true },
          choices: [
            { id: "option-1", label: "A" },
            { id: "option-2", label: "B" },
          ],
        },
      ],
    });
  });
});
