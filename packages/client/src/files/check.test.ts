import { expect, test } from "vitest";
import { LIMITS } from "@warmline/protocol";
import { describe, whyRefused, WIDEST } from "./check.ts";

const named = (name: string) => describe(new File(["x"], name)).name;

test("a name keeps its words and loses what makes it a path or turns its direction", () => {
  expect(named("../../etc/pass\u0000wd")).toBe("....etcpasswd");
  expect(named("photo\u202Egpj.exe")).toBe("photogpj.exe");
  expect(named("Рахунок №1.pdf")).toBe("Рахунок №1.pdf");
});

test("a name that is too long keeps its ending and no half letter", () => {
  const name = named(`${"😀".repeat(200)}.pdf`);
  expect(name.length).toBeLessThanOrEqual(LIMITS.fileName);
  expect(name.endsWith("😀.pdf")).toBe(true);
});

test("what has no name is called by its kind", () => {
  expect(describe(new Blob(["x"], { type: "image/png" }))).toEqual({
    name: "image.png",
    mediaType: "image/png",
    size: 1,
  });
  expect(describe(new Blob(["x"], { type: "odd kind" }))).toEqual({ name: "file", mediaType: "", size: 1 });
});

test("a kind is named by type, by family or by ending, in any letters", () => {
  const isTaken = (name: string, mediaType: string, kind: string) =>
    whyRefused({ name, mediaType, size: 1 }, { ...WIDEST, accept: [kind] }, 0) === null;
  expect(isTaken("a.png", "image/png", "image/png")).toBe(true);
  expect(isTaken("a.png", "image/png", "image/*")).toBe(true);
  expect(isTaken("SCAN.PDF", "", ".pdf")).toBe(true);
  expect(isTaken("a.svg", "imagesvg/x", "image/*")).toBe(false);
  expect(isTaken("pdf", "", ".pdf")).toBe(false);
});
