import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSymbol, encodeBase32, isReference, makeReference } from "./reference.ts";

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

test("finds every single wrong symbol and every transposition of two different ones", () => {
  const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 31 }), (place, shift) => {
      const code = [...makeReference("HH", random).slice(3).replace("-", "")];
      const wrong = [...code];
      wrong[place] = symbols[(symbols.indexOf(code[place] ?? "") + shift) % 32] ?? "";
      expect(isReference(wrong.join(""))).toBe(false);
      const swapped = [...code];
      const next = (place + 1) % 8;
      [swapped[place], swapped[next]] = [code[next] ?? "", code[place] ?? ""];
      if (code[place] !== code[next] && Math.abs(place - next) === 1) expect(isReference(swapped.join(""))).toBe(false);
    }),
  );
});
