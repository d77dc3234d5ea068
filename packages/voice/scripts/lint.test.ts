import { expect, test } from "vitest";
import { readSources } from "./compile.ts";
import { lint } from "./lint.ts";

const seeded = (locale: "en" | "uk", key: string, text: string): string[] => {
  const sources = readSources();
  const changed = { ...sources, [locale]: { ...sources[locale], [key]: text } };
  return lint(changed).map((finding) => `${finding.locale} ${finding.key}: ${finding.reason}`);
};

test("the shipped catalogues break no rule", () => {
  expect(lint(readSources())).toEqual([]);
});

test.each([
  ["en", "chat.greeting", "Unfortunately nobody is here.", "A phrase people have learnt not to believe"],
  ["en", "chat.greeting", "Your request was received.", "Office language"],
  ["en", "chat.greeting", "We’ll be with you shortly.", "Says nothing about when"],
  ["en", "chat.greeting", "We read every letter.", "A claim that nobody checks"],
  ["en", "chat.greeting", "Invalid e-mail.", "Blames the reader"],
  ["en", "chat.greeting", "Hello! Hello!", "One exclamation mark"],
  ["en", "chat.greeting", "Hello  there", "One space"],
  ["en", "chat.greeting", "We're here", "Typographic apostrophes"],
  ["en", "chat.greeting", "One moment...", "The ellipsis"],
  ["en", "chat.greeting", "READ this", "Capitals shout"],
  ["en", "chat.greeting", `${"word ".repeat(21)}end.`, "A sentence has at most 20 words"],
  ["en", "chat.send", "Send this message right away", "A button holds 24 characters"],
  ["en", "rating.face", "{face, select, sad {Really quite bad, all things told} other {}}", "A button holds 24"],
  ["uk", "chat.greeting", "Мы здесь", "Not a Ukrainian letter"],
  ["uk", "chat.greeting", "Ім'я", "Typographic apostrophes"],
  ["uk", "chat.greeting", "Слово “так”", "Ukrainian quotation marks"],
  ["uk", "chat.greeting", "Відповімо найближчим часом.", "Says nothing about when"],
  ["uk", "chat.greeting", "На жаль, нікого немає.", "A phrase people have learnt not to believe"],
  ["uk", "chat.greeting", "Відповімо на протязі години.", "A russianism"],
  ["uk", "chat.typing", "{name} написав вам", "Guesses a person’s gender"],
  ["uk", "chat.greeting", "Ми поруч, щоб Вам допомогти.", "«ви» is small"],
] as const)("finds the fault in %s %s «%s»", (locale, key, text, reason) => {
  expect(seeded(locale, key, text)).toContainEqual(expect.stringContaining(`${locale} ${key}: ${reason}`));
});

test("a fault in one plural form is found", () => {
  const text = "{count, plural, one {# new message} other {# new  messages}}";
  expect(seeded("en", "support.unread", text)).toEqual([
    "en support.unread: One space between words, none at the ends.",
  ]);
});

test("a key of no widget and a missing translation are found", () => {
  const found = seeded("en", "banner.hello", "Hello");
  expect(found).toContainEqual(expect.stringContaining("en banner.hello: A key is <widget>.<thing>"));
  expect(found).toContain("uk banner.hello: Every locale says everything: it is missing here.");
});
