import { describe, expect, it } from "vitest";
import { readLanguages } from "./languages.ts";
import { coverSquare } from "./photo.ts";
import { fieldsOf, trimmed, withText } from "./signature.ts";

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

describe("the warm line", () => {
  const localized = { uk: "Люблю загадки.", en: "I like puzzles." };

  it("is one text for all, or one per language with the English one first", () => {
    expect(fieldsOf("Tea first.", ["en", "uk"])).toEqual([{ language: null, text: "Tea first." }]);
    expect(fieldsOf(localized, ["uk", "ro"])).toEqual([
      { language: "en", text: "I like puzzles." },
      { language: "uk", text: "Люблю загадки." },
      { language: "ro", text: "" },
    ]);
  });

  it("keeps its other languages when one is changed, and drops those without words", () => {
    expect(withText(localized, { language: "en", text: "Tea first." })).toEqual({
      uk: "Люблю загадки.",
      en: "Tea first.",
    });
    expect(withText("Tea", { language: null, text: "Tea first." })).toBe("Tea first.");
    expect(trimmed({ en: " Tea first. ", uk: " " })).toEqual({ en: "Tea first." });
    expect(trimmed(" Tea ")).toBe("Tea");
  });
});
