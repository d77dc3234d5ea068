import { describe, expect, test } from "vitest";
import { compile, outdated, readSources } from "./compile.ts";

const file = (sources: Record<string, Record<string, string>>, path: string): string =>
  compile(sources).get(path) ?? "";

describe("compile", () => {
  test("the committed modules are what the catalogues give", () => {
    expect(outdated()).toEqual([]);
  });

  test("a message without values becomes a string", () => {
    const sources = { en: { "chat.send": "Send" }, uk: { "chat.send": "Надіслати" } };
    expect(file(sources, "locales/uk.generated.ts")).toContain('"chat.send": "Надіслати",');
    expect(file(sources, "messages.generated.ts")).toContain('"chat.send": undefined;');
  });

  test("the types of the values come from their use", () => {
    const text =
      "{name} {count, plural, one {#} other {#}} {at, time, short} {face, select, sad {a} happy {b} other {}}";
    const types = file({ en: { "chat.x": text } }, "messages.generated.ts");
    expect(types).toContain('{ at: number; count: number; face: "sad" | "happy"; name: string }');
  });

  test("what is said on paper or in a talk is not in what pages load, and holds what they say", () => {
    const sources = { en: { "chat.a": "a", "letter.b": "b", "talk.c": "c" } };
    expect(file(sources, "locales/en.generated.ts")).not.toMatch(/letter\.b|talk\.c/);
    expect(file(sources, "locales/en.paper.generated.ts")).toMatch(/\.\.\.en\.messages,\s+"letter\.b": "b",\s+\}/);
    expect(file(sources, "locales/en.talk.generated.ts")).toMatch(/\.\.\.en\.messages,\s+"talk\.c": "c",\s+\}/);
  });

  test("a range of times has two values", () => {
    const sources = { en: { "chat.x": "Between {from, time, until-to}" } };
    expect(file(sources, "messages.generated.ts")).toContain('"chat.x": { from: number; to: number };');
    expect(file(sources, "locales/en.generated.ts")).toContain("(v, f) => `Between ${f.range(v.from, v.to)}`");
  });

  test("text that looks like code stays text", () => {
    const code = file({ en: { "chat.x": "`$'{'name'}'` \\ {name}" } }, "locales/en.generated.ts");
    expect(code).toContain("(v) => `\\`\\${name}\\` \\\\ ${v.name}`");
  });

  test("words are kept by widget, then by key", () => {
    const json = file({ en: { "time.a": "a", "chat.b": "b", "chat.a": "a" } }, "locales/en.json");
    expect(Object.keys(JSON.parse(json) as object)).toEqual(["chat.a", "chat.b", "time.a"]);
  });

  test.each([
    ["a missing key", { en: { "chat.a": "a" }, uk: {} }, "uk chat.a: is missing."],
    ["a key too many", { en: {}, uk: { "chat.a": "a" } }, "uk chat.a: is not in en."],
    ["another value", { en: { "chat.a": "{name}" }, uk: { "chat.a": "{who}" } }, "uk chat.a: needs the values"],
    ["another type", { en: { "chat.a": "{n}" }, uk: { "chat.a": "{n, number}" } }, "uk chat.a: needs the values"],
    [
      "a missing plural category",
      { en: { "chat.a": "{n, plural, one {#} other {#}}" }, uk: { "chat.a": "{n, plural, one {#} other {#}}" } },
      'uk chat.a: {n} lacks the plural category "few".',
    ],
    ["broken syntax", { en: { "chat.a": "{name" } }, "en chat.a:"],
    ["an unknown date", { en: { "chat.a": "{at, date, full}" } }, "Write a date as"],
  ])("refuses %s", (_, sources, message) => {
    expect(() => compile(sources)).toThrow(message);
  });

  test("every shipped locale says the same keys", () => {
    const [reference, ...others] = Object.values(readSources()).map((source) => Object.keys(source).toSorted());
    for (const keys of others) expect(keys).toEqual(reference);
  });
});
