import { checkSymbol, isReference } from "@warmline/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeBase32, makeReference } from "./reference.ts";

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

test("encodes and checks the published vectors", () => {
  expect([encodeBase32(1_234), checkSymbol(1_234)]).toEqual(["16J", "D"]);
  expect([encodeBase32(1_000_000_000), checkSymbol(1_000_000_000)]).toEqual(["XSNJG0", "1"]);
  expect([encodeBase32(123_456_789_012), checkSymbol(123_456_789_012)]).toEqual(["3JZ9J6GM", "B"]);
});

test("accepts what a person types: small letters, o for 0, l for 1, no hyphens", () => {
  const reference = makeReference("HH", random);
  expect(isReference(reference)).toBe(true);
  expect(isReference(reference.toLowerCase().replaceAll("-", " "))).toBe(true);
  expect(isReference(reference.slice(3).replaceAll("0", "o").replaceAll("1", "l"))).toBe(true);
});

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const code = () => [...makeReference("HH", random).slice(3).replace("-", "")];

test("finds every single wrong symbol", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 31 }), (place, shift) => {
      const wrong = code();
      wrong[place] = SYMBOLS[(SYMBOLS.indexOf(wrong[place] ?? "") + shift) % 32] ?? "";
      expect(isReference(wrong.join(""))).toBe(false);
    }),
  );
});

test("finds every transposition of two different neighbours in the number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), (place) => {
      const before = code();
      const swapped = [...before];
      [swapped[place], swapped[place + 1]] = [before[place + 1] ?? "", before[place] ?? ""];
      fc.pre(before[place] !== before[place + 1]);
      expect(isReference(swapped.join(""))).toBe(false);
    }),
  );
});
