import { expect, test } from "vitest";
import { matchesPage } from "./matches-page.ts";

test.each([
  ["/plans", "/plans", true],
  ["/plans", "/plans/", true],
  ["/plans/", "/plans", true],
  ["/", "/", true],
  ["/plans", "/plans/small", false],
  ["/plans*", "/plans", true],
  ["/plans*", "/plans/small", true],
  ["/plans/*", "/plan", false],
  ["*/checkout", "/en/checkout", true],
  ["/*/help/*/print", "/en/help/domains/print", true],
  ["/*/help/*/print", "/en/print/help", false],
  ["/a*a", "/a", false],
  ["*", "/anything", true],
  ["/a.b", "/axb", false],
])("%s of %s: %s", (pattern, path, expected) => {
  expect(matchesPage(pattern, path)).toBe(expected);
});
