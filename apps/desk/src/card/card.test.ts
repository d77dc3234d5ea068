import { describe, expect, it } from "vitest";
import { readLanguages } from "./languages.ts";
import { coverSquare } from "./photo.ts";

describe("readLanguages", () => {
  it("reads tags however they are separated, each once", () => {
    expect(readLanguages(" en, uk;pt-BR  en ")).toEqual({ tags: ["en", "uk", "pt-BR"] });
    expect(readLanguages("")).toEqual({ tags: [] });
  });

  it("names the word that is no tag", () => {
    expect(readLanguages("en, Ukrainian")).toEqual({ wrong: "Ukrainian" });
  });
});

describe("coverSquare", () => {
  it("takes the middle of a wide and of a tall picture", () => {
    expect(coverSquare(400, 200)).toEqual({ x: 100, y: 0, side: 200 });
    expect(coverSquare(300, 500)).toEqual({ x: 0, y: 100, side: 300 });
  });
});
