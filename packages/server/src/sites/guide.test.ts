import { expect, test } from "vitest";
import { SITE } from "../node/testing/fixtures.ts";
import { parseSiteFile } from "./site-file.ts";

function problems(more: object): string[] {
  const result = parseSiteFile({ ...SITE, ...more });
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
}

const form = (...fields: object[]) => ({ forms: [{ id: "contract", title: "Your contract", fields }] });
const choices = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `c${index}`, label: "Yes" }));

test("a site that says nothing of it has no articles, words, forms and programs", () => {
  expect(parseSiteFile(SITE)).toMatchObject({ ok: true, site: { articles: [], glossary: [], forms: [], bots: [] } });
});

test("a form asks what a message can ask, and what it cannot is said at its place", () => {
  const order = { id: "order", label: { en: "Order", uk: "Замовлення" } };
  expect(problems(form(order, { id: "plan", label: "Plan", input: "choice", choices: choices(8) }))).toEqual([]);
  expect(problems(form(order, order))).toEqual(["forms.0.fields: each needs an id of its own"]);
  expect(problems(form({ ...order, input: "choice", choices: choices(1) }))).toEqual([
    "forms.0.fields.0: needs choices where one is chosen, and only there",
  ]);
  for (const [wrong, place] of [
    [{ ...order, pattern: "(?=a)" }, "pattern"],
    [{ ...order, label: "x".repeat(201) }, "label"],
    [{ ...order, where: "x".repeat(301) }, "where"],
    [{ ...order, input: "choice", choices: choices(9) }, "choices"],
  ] as const)
    expect(problems(form(wrong))[0]).toMatch(new RegExp(`^forms\\.0\\.fields\\.0\\.${place}: `));
});

test("articles have ids of their own and lead to safe places, and words of the trade have forms", () => {
  const article = { id: "move", title: "Moving", answer: "Soon.", body: "At **once**." };
  expect(problems({ articles: [article], glossary: [{ forms: { uk: ["запис"] }, text: "рядок" }] })).toEqual([]);
  expect(problems({ articles: [article, article] })).toEqual(["articles: each needs an id of its own"]);
  expect(problems({ articles: [{ ...article, href: "javascript:alert(1)" }] })[0]).toMatch(/^articles\.0\.href: /);
  expect(problems({ articles: [{ ...article, id: "__proto__" }] })[0]).toMatch(/^articles\.0\.id: /);
  expect(problems({ glossary: [{ forms: { en: [] }, text: "x" }] })[0]).toMatch(/^glossary\.0\.forms\.en: /);
});
