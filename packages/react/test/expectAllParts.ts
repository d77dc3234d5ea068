import { expect } from "vitest";
import type { Anatomy } from "../src/internals/anatomy.ts";

/** Checks that a widget exports the parts of its anatomy, and no others. */
export function expectAllParts(parts: object, anatomy: Anatomy): void {
  const exported = Object.keys(parts).map((name) => name.replace(/\B[A-Z]/g, "-$&").toLowerCase());
  expect(exported.sort()).toEqual(Object.keys(anatomy.parts).sort());
}
