import { expect, test } from "vitest";
import { areSimilar, groupSimilar } from "./similar.ts";

const named = (texts: readonly string[]) => texts.map((text, index) => ({ id: String(index), text }));

test("people who have the same trouble are found, in English", () => {
  const groups = groupSimilar(
    named([
      "My website is down since 10 o'clock",
      "How do I change the address on my invoice?",
      "my website is down since 10 o’clock!!!",
      "MY WEBSITE IS DOWN, since this morning, 10 o'clock",
      "Please tell me how to move a domain to you",
    ]),
  );
  expect(groups).toEqual([["0", "2", "3"]]);
});

test("and in Ukrainian, whatever apostrophe they type", () => {
  const groups = groupSimilar(
    named([
      "Не відкривається сайт, пише помилку 502",
      "Зʼєднання з поштою перервано вже п’яту годину",
      "сайт не відкривається — помилка 502",
      "З'єднання з поштою перервано вже п'яту годину, допоможіть",
      "Скільки коштує найменший тариф?",
    ]),
  );
  expect(groups).toEqual([
    ["0", "2"],
    ["1", "3"],
  ]);
});

test("one spelling is as good as the other", () => {
  expect(groupSimilar(named(["Всё ещё не работает почта", "Все еще не работает почта"]))).toEqual([["0", "1"]]);
  expect(groupSimilar(named(["Cafe\u0301 website is down", "Café website is down"]))).toEqual([["0", "1"]]);
});

test("digits tell orders apart where they are what is said", () => {
  const groups = groupSimilar(named(["order 77120041 late 5531", "order 90815523 late 7742"]));
  expect(groups).toEqual([]);
});

test("a greeting says too little", () => {
  expect(groupSimilar(named(["Hello", "Hello", "Добрий день", "Добрий день!", "", "👋"]))).toEqual([]);
});

test("a longer letter that quotes the same words belongs to it", () => {
  const quoted = "error 0x80070035 the network path was not found when I open the control panel";
  expect(groupSimilar(named([quoted, `Hi, ${quoted} today`]))).toEqual([["0", "1"]]);
});

test("texts belong together by way of a third one", () => {
  const chain = [
    "the mail server refuses my password every single time",
    "the mail server refuses my password every single morning",
    "the mail server refuses my account every single morning",
  ];
  expect(groupSimilar(named(chain))).toEqual([["0", "1", "2"]]);
});

test("the largest group comes first", () => {
  const two = "I cannot sign in to the control panel";
  const three = "Letters do not arrive in my mailbox";
  expect(groupSimilar(named([two, three, two, three, three]))).toEqual([
    ["1", "3", "4"],
    ["0", "2"],
  ]);
});

test("no more than 500 texts are compared", () => {
  const texts = named(Array.from({ length: 502 }, (_, index) => (index < 500 ? "" : "My website is down")));
  expect(groupSimilar(texts)).toEqual([]);
});

test("two texts are compared by the same measure, and very short ones by their words alone", () => {
  expect(areSimilar("My website is down since 10 o'clock", "my website is down since 10 o’clock!!!")).toBe(true);
  expect(areSimilar("My website is down", "Tell me how to move a domain")).toBe(false);
  expect(areSimilar("Charged twice", "charged TWICE!")).toBe(true);
  expect(areSimilar("Charged twice", "Charged too much")).toBe(false);
  expect(areSimilar("", "")).toBe(false);
});
