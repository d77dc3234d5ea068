import { afterAll, beforeAll, expect, test } from "vitest";
import standalone from "../src/standalone.css?inline";
import fjord from "../src/themes/fjord.css?inline";
import slate from "../src/themes/slate.css?inline";

/** What a host has on its page: before our parts, after them, and around them. */
const HOSTS = ["a", "button", "code", "div", "i", "img", "input", "li", "ol", "p", "span", "strong", "svg", "textarea"];
const host = HOSTS.map((name) => `<${name}></${name}>`).join("");

const sheet = document.createElement("style");
const page = document.createElement("main");
let selectors: string[] = [];

beforeAll(() => {
  sheet.textContent = standalone + fjord + slate;
  document.head.append(sheet);
  selectors = [...styleRules(sheet.sheet?.cssRules ?? [])].map(({ selectorText }) => selectorText);
  const parts = new Set(
    selectors.flatMap((selector) => [...selector.matchAll(/\[data-wl="([^"]+)"\]/g)].map(([, part]) => part)),
  );
  page.innerHTML = [...parts].map((part) => `<section>${host}<div data-wl="${part}"></div>${host}</section>`).join("");
  document.body.append(page);
});

afterAll(() => {
  sheet.remove();
  page.remove();
});

function* styleRules(rules: Iterable<CSSRule>): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule;
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) yield* styleRules(rule.cssRules);
  }
}

/** Matches in whatever state a part or an element is, and however far apart two neighbours stand. */
const inAnyState = (selector: string): string =>
  selector
    .replace(/\[data-wl-[^\]]*\]/g, "[data-wl]")
    .replaceAll(" + ", " ~ ")
    .replace(/::[\w-]+(\([^)]*\))?/g, "")
    .replace(/:(hover|active|focus(-visible|-within)?|disabled|enabled|checked|placeholder-shown)(?![\w-])/g, ":is(*)");

test("no rule of the theme matches an element of the host, beside our parts or around them", () => {
  expect(selectors.length).toBeGreaterThan(200);
  expect(document.querySelectorAll("[data-wl]").length).toBeGreaterThan(50);
  const leaks = selectors.filter((selector) =>
    Array.from(document.querySelectorAll(inAnyState(selector))).some((element) => !element.closest("[data-wl]")),
  );
  expect(leaks).toEqual([]);
});
