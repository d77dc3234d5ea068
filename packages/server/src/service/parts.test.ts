import { LIMITS, type Conversation, type DraftPart, type FormField, type Visitor } from "@warmline/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { troubleWith } from "./field-value.ts";
import { givenOf, knownFacts, valueOf, withGiven } from "./given.ts";
import type { KnownSlice } from "./known.ts";
import { filesIn, makePart } from "./parts.ts";
import { literal } from "./words.ts";
import type { Surroundings } from "./command.ts";

const VISITOR: Visitor = {
  ...{ id: "v", name: "Maria", patronymic: null, nameAnsweredAt: null, email: "maria@post.example" },
  ...{ identified: false, locale: "uk-UA", createdAt: 0 },
};

const ARTICLES = [{ id: "move", title: { en: "Moving", uk: "Переїзд" } }];

const AROUND = {
  talk: {
    article: (id: string) => ARTICLES.find((article) => article.id === id),
    explainer: () => literal,
  },
} as unknown as Surroundings;

type Given = Conversation["given"];

function slice(given: Given = [], fields: { id: string; label: string; value: string }[] = [], files: object[] = []) {
  const ticket = fields.length === 0 ? null : { fields };
  return { visitor: VISITOR, conversation: { given, ticket }, files } as unknown as KnownSlice;
}

function asked(id: string, more: Partial<Omit<FormField, "given">> = {}): Omit<FormField, "given"> {
  const rest = { hint: null, example: null, pattern: null, choices: [] };
  return { id, label: `Your ${id}`, input: "line", required: true, ...rest, ...more };
}

const form = (...fields: Omit<FormField, "given">[]): DraftPart => ({ type: "form", title: null, fields });
const make = (draft: DraftPart, of = slice()) => makePart(of, draft, literal, AROUND);
const fact = (field: string, value: string, at = 1) => ({ field, label: field, value, at });

test("an article is called as its customer reads it, and one that only every object has is none", () => {
  expect(make({ type: "article", articleId: "move", answer: "Так." })).toMatchObject({
    ...{ title: "Переїзд", plain: "Переїзд\nТак." },
  });
  for (const articleId of ["constructor", "__proto__", "tostring"])
    expect(make({ type: "article", articleId, answer: "x" })).toMatchObject({ ok: false, code: "invalid-request" });
});

test("the plain words of a part are its words alone, in order", () => {
  const steps = [
    { text: "Open it", image: null },
    { text: "Save", image: null },
  ];
  expect(make({ type: "steps", title: "Two things", steps })).toMatchObject({
    plain: "Two things\n1. Open it\n2. Save",
  });
  expect(make({ type: "steps", title: null, steps })).toMatchObject({ plain: "1. Open it\n2. Save" });
  const options = [
    { id: "y", label: "Yes" },
    { id: "n", label: "No" },
  ];
  expect(make({ type: "choices", options })).toMatchObject({ plain: "Yes\nNo", chosen: null });
  expect(make(form(asked("order"), asked("city")))).toMatchObject({ plain: "Your order\nYour city", answers: null });
});

test("only pictures go beside steps, and all of a message’s files are known", () => {
  const file = (fileId: string, image: object | null) => ({ complete: true, part: { type: "file", fileId, image } });
  const files = [file("a", { width: 1, height: 1 }), file("b", null)];
  const withImage = (image: string): DraftPart => ({ type: "steps", title: null, steps: [{ text: "Look", image }] });
  const made = make(withImage("a"), slice([], [], files));
  expect("ok" in made ? [] : filesIn([made]).map(({ fileId }) => fileId)).toEqual(["a"]);
  expect(make(withImage("b"), slice([], [], files))).toMatchObject({
    ...{ code: "file-refused", detail: "part.steps.0.image: must be a picture" },
  });
});

test("a question with a pattern that could run for ever is not asked", () => {
  for (const pattern of ["(?=a)b", "(a)\\1", "(", "a{9999}{9999}"])
    expect(make(form(asked("order"), asked("code", { pattern })))).toMatchObject({
      ...{ code: "invalid-request", detail: expect.stringMatching(/^part\.fields\.1\.pattern/) },
    });
  const slow = asked("code", { pattern: "(a+)+b" });
  expect(make(form(slow))).toMatchObject({ type: "form" });
  expect(troubleWith(slow, "a".repeat(LIMITS.field))).not.toBeNull();
});

test.each<[string, { input?: FormField["input"]; required?: boolean; pattern?: string }, string, boolean]>([
  ["an empty value that may be empty", { required: false }, "", true],
  ["an empty value that may not", {}, "", false],
  ["a telephone number", { input: "phone" }, "+380 (44) 123-45-67", true],
  ["words for a telephone number", { input: "phone" }, "tomorrow", false],
  ["an address", { input: "email" }, "maria@post.example", true],
  ["two addresses", { input: "email" }, "a@b.example, c@d.example", false],
  ["what looks as asked", { pattern: "[A-Z]{2}-\\d+" }, "FH-12", true],
  ["what looks so in part", { pattern: "[A-Z]{2}-\\d+" }, "x FH-12", false],
])("%s is taken or not as it should", (_what, more, value, isTaken) => {
  const { input = "line", required = true, pattern = null } = more;
  expect(troubleWith({ input, required, pattern, example: null, choices: [] }, value) === null).toBe(isTaken);
});

test("what was given is filled in where it would do, the later of two answers before the earlier", () => {
  const given = [fact("order", "FH-1"), fact("plan", "Large"), fact("city", "12")];
  const facts = knownFacts(slice(given, [{ id: "order", label: "", value: "FH-0" }]).conversation, VISITOR);
  const plan = asked("plan", {
    input: "choice",
    choices: [
      { id: "l", label: "Large" },
      { id: "s", label: "Small" },
    ],
  });
  expect(givenOf(asked("order"), facts)).toBe("FH-1");
  expect([givenOf(plan, facts), valueOf(plan, "Large"), valueOf(plan, "l")]).toEqual(["Large", "l", "l"]);
  expect(
    givenOf(
      {
        ...plan,
        choices: [
          { id: "x", label: "XL" },
          { id: "s", label: "Small" },
        ],
      },
      facts,
    ),
  ).toBeNull();
  expect(givenOf(asked("city", { pattern: "\\p{L}+" }), facts)).toBeNull();
  expect(givenOf(asked("email", { input: "email" }), facts)).toBe("maria@post.example");
  expect(givenOf(asked("name"), facts)).toBe("Maria");
  expect(givenOf(asked("constructor"), facts)).toBeNull();
});

test("a form of what was given is refused by the names of its questions, a form of more is not", () => {
  const of = slice([fact("order", "FH-1"), fact("city", "Kyiv")]);
  expect(make(form(asked("order"), asked("city")), of)).toMatchObject({
    ...{ code: "wrong-state", detail: "part.fields: the customer gave all of this already: order, city" },
  });
  const made = make(form(asked("order"), asked("plan")), of);
  expect("ok" in made || made.type !== "form" ? [] : made.fields.map(({ given }) => given)).toEqual(["FH-1", null]);
});

test("whatever is answered in whatever order: each question is kept once, with its latest answer, and no more than fit", () => {
  const facts = fc.array(
    fc.record({ field: fc.integer({ min: 0, max: 80 }).map((n) => `f${n}`), at: fc.integer({ min: 0, max: 9 }) }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(facts, facts, (first, second) => {
      const told = (list: typeof first) => list.map(({ field, at }) => fact(field, `${field} ${at}`, at));
      const kept = withGiven(withGiven([], told(first)), told(second));
      expect(kept.length).toBeLessThanOrEqual(LIMITS.given);
      expect(new Set(kept.map(({ field }) => field)).size).toBe(kept.length);
      const all = new Set([...first, ...second].map(({ field }) => field));
      if (all.size > LIMITS.given) return;
      for (const field of all) {
        const last = Math.max(...[...first, ...second].filter((one) => one.field === field).map(({ at }) => at));
        expect(kept.find((one) => one.field === field)?.at).toBe(last);
      }
    }),
  );
});
