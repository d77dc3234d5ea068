import { expect, test } from "vitest";
import { canCall, foundSnippets, snippetInEnglish, snippetText } from "./snippets.ts";

const hello = {
  id: "hello",
  title: "Thank you",
  text: { en: "Hello {name}! Thank you for writing. {name}, we look at it now.", uk: "Вітаємо, {name}! Дякуємо." },
};
const mail = { id: "mail", title: "Mail settings", text: "The server is mail.example.com. Thank you." };

const reader = (name: string | null, locale: string, patronymic: string | null = null) => ({
  name,
  patronymic,
  locale,
});

test("calls the customer as one does in their language, where there is one", () => {
  expect(snippetText(hello, reader("Maria", "en-GB"))).toBe(
    "Hello Maria! Thank you for writing. Maria, we look at it now.",
  );
  expect(snippetText(hello, reader("Марія", "uk"))).toBe("Вітаємо, Маріє! Дякуємо.");
  expect(snippetText(hello, reader("Марія", "uk", "Іванівна"))).toBe("Вітаємо, Маріє Іванівно! Дякуємо.");
  expect(snippetText(hello, reader("$& $", "ro"))).toContain("Hello $& $! ");
});

test("leaves out every sentence with a name that is not known, or not certain to be called", () => {
  expect(snippetText(hello, reader(null, "en"))).toBe("Thank you for writing.");
  expect(snippetText(hello, reader("Зебулон", "uk"))).toBe("Дякуємо.");
  expect([canCall(reader("Зебулон", "uk"), [hello]), canCall(reader("Зебулон", "uk"), [mail])]).toEqual([false, true]);
});

test("words that are the same for everybody are in the language of their letters", () => {
  expect(snippetText({ text: "Hello {name}!" }, reader("Олена", "uk"))).toBe("Hello Олена!");
  expect(snippetText({ text: "Вітаю, {name}!" }, reader("Олена", "uk-UA"))).toBe("Вітаю, Олено!");
  expect(snippetText({ text: "Вітаю, {name}!" }, reader("Olena", "en"))).toBe("");
});

test("what goes out in another language is read in English too", () => {
  expect(snippetInEnglish(hello, reader("Olena", "uk"))).toContain("Hello Olena! ");
  expect(snippetInEnglish(hello, reader("Olena", "en-GB"))).toBeNull();
  expect(snippetInEnglish(hello, reader("Olena", "ro"))).toBeNull();
  expect(snippetInEnglish(mail, reader("Olena", "uk"))).toBeNull();
});

test("finds by title first, then by words", () => {
  const nobody = reader(null, "en");
  expect(foundSnippets([mail, hello], "thank", nobody).map(({ id }) => id)).toEqual(["hello", "mail"]);
  expect(foundSnippets([mail, hello], "mail server", nobody)).toEqual([mail]);
  expect(foundSnippets([mail, hello], "  ", nobody)).toHaveLength(2);
});
