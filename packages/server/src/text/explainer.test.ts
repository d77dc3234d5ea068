import { LIMITS, plainText, type Inline, type RichText } from "@warmline/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { explainer } from "./explainer.ts";
import { parseMarkdown } from "./markdown.ts";
import { mostToTake } from "./testing/parse-time.ts";
import type { Glossary } from "./terms.ts";

const GLOSSARY: Glossary = [
  { forms: { en: ["DNS record", "DNS records", "DNS"], uk: ["DNS-запис", "DNS"] }, text: { en: "book", uk: "книга" } },
  { forms: { en: ["record"] }, text: "line" },
  { forms: { en: ["IT"] }, text: "machines" },
  { forms: { en: ["mail server", "mail"], uk: ["пошта", "пошти", "ім'я"] }, text: { en: "letters", uk: "листи" } },
  { forms: { uk: ["сервер", "об"] }, text: "машина" },
  { forms: { en: [".htaccess", "C++"] }, text: "file" },
];

function termsIn(tree: RichText): string[] {
  const found: string[] = [];
  JSON.stringify(tree, (_, value: unknown) => {
    const inline = value as Inline | undefined;
    if (inline?.type === "term") found.push(`${inline.value}=${inline.explanation}`);
    return value;
  });
  return found;
}

const said = (text: string, locale = "en") => termsIn(explainer(GLOSSARY, locale)(text));

test.each([
  ["the longest form that fits", "A DNS record here", ["DNS record=book"]],
  ["the first of each word, in whatever form", "DNS, DNS records, record", ["DNS=book", "record=line"]],
  ["nothing inside of what was explained before", "DNS record, DNS record", ["DNS record=book"]],
  ["whole words alone", "recorded prerecord record_1 records2", []],
  ["small and large letters alike", "MAIL and Record", ["MAIL=letters", "Record=line"]],
  ["capitals as capitals", "it is for IT; dns", ["IT=machines"]],
  ["a word of several, however its space looks", "a mail\u00a0server", ["mail\u00a0server=letters"]],
  ["no part of a word with a hyphen, unless it is in capitals", "e-mail, mail-box, DNS-like", ["DNS=book"]],
  ["signs that belong to a word", "my .htaccess", [".htaccess=file"]],
  ["signs at its end", "in C++, then", ["C++=file"]],
  ["emphasis, quotes and lists", "> **mail**\n\n- *record*", ["mail=letters", "record=line"]],
  ["neither code nor links", "`mail` [record](https://a.example) https://mail.example\n\n    DNS", []],
  ["what another language alone has a word for", "сервер", ["сервер=машина"]],
])("a message explains %s", (_what, text, terms) => {
  expect(said(text)).toEqual(terms);
});

test.each([
  ["uk", "DNS-запис і пошта", ["DNS-запис=книга", "пошта=листи"]],
  ["uk-UA", "Пошти немає", ["Пошти=листи"]],
  ["uk", "mail", []],
  ["uk", "об’єкт ім’я", ["ім’я=листи"]],
  ["de", "mail або пошта", ["mail=letters"]],
])("in %s it goes by the forms of that language, or by all where it has none", (locale, text, terms) => {
  expect(said(text, locale)).toEqual(terms);
});

test("what was explained once in a message is not explained again in its next piece", () => {
  const explain = explainer(GLOSSARY, "en");
  expect(termsIn(explain("A DNS record"))).toHaveLength(1);
  expect(termsIn(explain("another record of DNS"))).toEqual(["record=line"]);
});

test("no site’s glossary grows by the languages that somebody makes up", () => {
  const tags = Array.from({ length: 50 }, (_, index) => `en-x${index}`);
  for (const tag of tags) expect(said("DNS", tag)).toEqual(["DNS=book"]);
});

const PIECES = fc.constantFrom(
  ...[
    "DNS",
    "dns",
    "record",
    " ",
    "-",
    "'",
    "’",
    "*",
    "**",
    "`",
    "\n",
    "[",
    "](https://a.example)",
    "İ",
    "ß",
    "\u0301",
  ],
  ...["сервер", "об", "е", "🙏🏽", "\ud83d", "_", "C++", ".htaccess", "constructor", "__proto__", "\u0000", "mail"],
);

test("whatever is written: the words stay the same, and each word of the trade explains itself once at most", () => {
  fc.assert(
    fc.property(
      fc.array(PIECES, { maxLength: 60 }),
      fc.constantFrom("en", "uk", "ro", "constructor"),
      (pieces, locale) => {
        const text = pieces.join("");
        const tree = explainer(GLOSSARY, locale)(text);
        expect(plainText(tree)).toBe(plainText(parseMarkdown(text)));
        const meanings = termsIn(tree).map((term) => term.split("=").at(-1));
        expect(new Set(meanings).size).toBe(meanings.length);
      },
    ),
  );
});

test("a glossary as large as it may be makes no message slow", () => {
  const word = (index: number) => "a".repeat(index % 20) + "b".repeat(index % 7) + index.toString(36);
  const forms = (index: number) => Array.from({ length: 20 }, (_, of) => `${word(index)} ${word(of)}`.slice(0, 80));
  const glossary: Glossary = Array.from({ length: 500 }, (_, index) => ({ forms: { en: forms(index) }, text: "x" }));
  const texts = [
    "a ".repeat(LIMITS.text / 2),
    "aaab ".repeat(LIMITS.text / 5),
    "a".repeat(LIMITS.text),
    "'-".repeat(2_000),
  ];
  const most = mostToTake();
  explainer(glossary, "en")("once, to read the glossary");
  for (const text of texts) {
    const times = Array.from({ length: 10 }, () => {
      const began = performance.now();
      explainer(glossary, "en")(text);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(most);
  }
});
