import { expect, test } from "vitest";
import { checkSymbol, isReference, referenceCode } from "./reference.ts";

test("checks the published vectors", () => {
  expect([1_234, 1_000_000_000, 123_456_789_012].map(checkSymbol)).toEqual(["D", "1", "B"]);
});

test("finds the eight symbols in whatever a person types", () => {
  // 0000 16J is 1 234, and D its check symbol.
  for (const typed of ["HH-0000-16JD", "hh-oooo-i6jd", "0000 l6jd", "000016jd", " hh 0000-16JD "]) {
    expect(referenceCode(typed), typed).toBe("000016JD");
  }
});

test("says of a typing error, and of what is too short, that it is none", () => {
  for (const typed of ["HH-0000-16JE", "HH-0000-61JD", "16JD", "", "HH-0U00-16JD"]) {
    expect(isReference(typed), typed).toBe(false);
  }
});
