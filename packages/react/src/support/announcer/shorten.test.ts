import { expect, test } from "vitest";
import { shorten } from "./shorten.ts";

test("a short text stays, a long one ends after a word", () => {
  expect(shorten("Try it again", 12)).toBe("Try it again");
  expect(shorten("Try it once again", 12)).toBe("Try it once…");
  expect(shorten("Try it, once again", 9)).toBe("Try it,…");
});

test("a word without end is cut, and no character is halved", () => {
  expect(shorten("a".repeat(400))).toBe(`${"a".repeat(280)}…`);
  expect(shorten("🙂".repeat(20), 5)).toBe("🙂🙂…");
});
