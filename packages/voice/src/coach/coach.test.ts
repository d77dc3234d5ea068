import { describe, expect, test } from "vitest";
import { coach, createCoach, type CoachOptions, type Hint } from "./index.ts";

const glossary = [
  {
    forms: { en: ["DNS record", "DNS"], uk: ["DNS-запис", "DNS", "комп'ютерна мережа"] },
    explanation: "The address book of the internet: it says which computer answers. There is more.",
  },
];
const told = (text: string, options: Partial<CoachOptions> = {}): readonly Hint[] =>
  coach(text, { locale: "en", glossary, ...options });
const rules = (text: string, options: Partial<CoachOptions> = {}): string[] =>
  told(text, options).map(({ rule, said }) => `${rule}: ${said}`);
/** The text with every better wording put in its place. */
const better = (text: string, options: Partial<CoachOptions> = {}): string =>
  told(text, options).reduceRight(
    (words, hint) => (hint.better === null ? words : words.slice(0, hint.from) + hint.better + words.slice(hint.to)),
    text,
  );

test("a hint tells the words, their place, why they hurt, and what to say instead", () => {
  expect(told("Hello! We apologize for any inconvenience caused.")).toEqual([
    {
      rule: "robotic",
      from: 7,
      to: 48,
      said: "We apologize for any inconvenience caused",
      why: "A phrase people have learnt not to believe: say what happens next.",
      better: "I’m sorry for the trouble",
    },
  ]);
});

test.each([
  ["We can't wait, kindly send it.", "We can't wait, please send it."],
  ["Kindly send it. Your enquiry is here.", "Please send it. Your question is here."],
  ["As I said before, it is the cable.", "Let me put it another way: it is the cable."],
  ["Просимо вибачення за незручності.", "Вибачте, що так вийшло."],
  ["Добрий день, просимо вибачення за незручності.", "Добрий день, вибачте, що так вийшло."],
  ["Ваше звернення в нас.", "Ваше питання в нас."],
  ["Це, як я вже писала, кабель.", "Це, поясню інакше: кабель."],
])("the better wording stands in the sentence: %s", (text, words) => {
  expect(better(text)).toBe(words);
});

describe("jargon", () => {
  test("a word of the glossary is offered with its first sentence, once", () => {
    expect(better("The DNS record is old, and DNS records stay for a day. Check the DNS.")).toBe(
      "The DNS record (the address book of the internet: it says which computer answers) is old, " +
        "and DNS records stay for a day. Check the DNS.",
    );
  });

  test("a word is whole, in whatever case and apostrophe", () => {
    expect(rules("The dns record is old.")).toEqual(["jargon: dns record"]);
    expect(rules("Це комп’ютерна мережа вашої крамниці.")).toEqual(["jargon: комп’ютерна мережа"]);
    expect(rules("A dnsx or xdns or a_DNS_b is fine.")).toEqual([]);
  });

  test.each([
    "The DNS record (where your site lives) is old.",
    "The note that says where your site lives (DNS record) is old.",
    "DNS means where your site lives.",
    "Write `DNS` there, and https://example.com/DNS too.",
    "The field says “DNS record”.",
  ])("what is explained or not one’s own word is fine: %s", (text) => {
    expect(rules(text)).toEqual([]);
  });

  test("the customer’s own words need no explanation", () => {
    const heard = "I changed my dns record and cleared the cache of the VPN";
    expect(rules("The DNS record is fine, so clear the cache and the VPN.", { heard })).toEqual([]);
    expect(rules("The VPN is on.", { heard: "VPNs" })).toEqual(["jargon: VPN"]);
  });
});

describe("a bare link", () => {
  const articles = [{ id: "mail-phone", answer: "Choose IMAP, and the same password." }];

  test("to an article is offered with the article’s answer", () => {
    const text = "Please see https://example.com/help/mail-phone.";
    expect(better(text, { articles })).toBe(
      "Please see Choose IMAP, and the same password.\n\nhttps://example.com/help/mail-phone.",
    );
    expect(told("https://example.com/mail-phones", { articles })[0]?.better).toBeNull();
  });

  test("is found in whatever language the customer has, by its address alone", () => {
    for (const locale of ["en", "uk", "ro"]) {
      expect(rules("https://example.com/a", { locale })).toEqual(["bare-link: https://example.com/a"]);
    }
    expect(rules("Da: https://example.com/a", { locale: "ro" })).toEqual([]);
  });
});

test("the language is the draft’s own, and in one that is not known nothing is guessed", () => {
  expect(rules("На жаль, ні.", { locale: "en" })).toEqual(["robotic: На жаль"]);
  expect(rules("Unfortunately not.", { locale: "uk" })).toEqual(["robotic: Unfortunately"]);
  expect(rules("Вы не указали код. Скоро ответим.", { locale: "uk" })).toEqual([]);
  expect(rules("Din păcate nu putem. Revenim în curând.", { locale: "ro" })).toEqual([]);
});

test("what the customer said is not blamed on the agent", () => {
  expect(rules("> unfortunately, as I said before\n\nYou wrote “as soon as possible”: is Friday fine?")).toEqual([]);
});

test("a long passage is a wall when it came in one go, and fine when it was written", () => {
  const passage = "You press the round button, and I see here what your lamp does. ".repeat(8).trim();
  const find = (text: string, pasted: readonly string[]) =>
    createCoach({ locale: "en" })(text, pasted).map(({ rule }) => rule);
  expect(find(passage, [])).toEqual([]);
  expect(find(`Hello! ${passage}`, [passage])).toEqual(["wall"]);
  expect(find("Press the round button.", [passage])).toEqual([]);
  expect(find(passage, ["the round button"])).toEqual([]);
});

test("two phrases in one place are one hint", () => {
  expect(rules("I am so sorry for the inconvenience caused.")).toEqual([
    "robotic: I am so sorry for the inconvenience caused",
  ]);
});
