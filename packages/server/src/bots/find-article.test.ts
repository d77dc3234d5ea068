import { expect, test } from "vitest";
import type { BotArticle } from "./contract.ts";
import { findArticle } from "./find-article.ts";

const article = (id: string, title: string, answer: string, body = ""): BotArticle => ({
  ...{ id, title, answer, body, href: null },
});

const ENGLISH = [
  article("move", "Bring your domain to us", "Ask your old host for the transfer code.", "Moving takes five days."),
  article("padlock", "The browser says “not secure”", "Switch the certificate on under Security.", "It is free."),
  article(
    "mail",
    "Set up a mail program",
    "In: IMAP, port 993. Out: SMTP, port 465.",
    "The name is your whole address.",
  ),
];
const UKRAINIAN = [
  article("move", "Перенести домен до нас", "Попросіть у старого хостера код переносу.", "Перенос триває п’ять днів."),
  article("padlock", "Браузер пише «не захищено»", "Увімкніть сертифікат у розділі «Безпека».", "Це безкоштовно."),
  article("mail", "Налаштувати поштову програму", "Вхідна пошта: IMAP, порт 993.", "Ім’я — ваша повна адреса."),
];

test.each([
  ["How do I move my domains over to you?", "move"],
  ["my BROWSER says it is not secure!!", "padlock"],
  ["Which port does my mail program need?", "mail"],
  ["The certificate is gone", "padlock"],
  ["My cat is ill", null],
  ["", null],
  ["?!…", null],
])("of what is asked in English, “%s” is about %s", (question, id) => {
  expect(findArticle(ENGLISH, question)?.id ?? null).toBe(id);
});

test.each([
  ["Як перенести домени до вас?", "move"],
  ["Чому браузер пише, що сайт не захищено", "padlock"],
  ["не можу налаштувати програму для пошти", "mail"],
  ["де взяти код для переносу", "move"],
  ["Коли ви відчинені?", null],
])("of what is asked in Ukrainian, “%s” is about %s", (question, id) => {
  expect(findArticle(UKRAINIAN, question)?.id ?? null).toBe(id);
});

test("of no articles none is found, and a long question is no trouble", () => {
  expect(findArticle([], "How do I move a domain?")).toBeNull();
  expect(findArticle(ENGLISH, "domain ".repeat(2_000))?.id).toBe("move");
});
