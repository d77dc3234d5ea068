import { expect, test } from "vitest";
import { foundSnippets, snippetText } from "./snippets.ts";

const hello = {
  id: "hello",
  title: "Thank you",
  text: { en: "Hello {name}! Thank you for writing. {name}, we look at it now.", uk: "Вітаємо, {name}! Дякуємо." },
};
const mail = { id: "mail", title: "Mail settings", text: "The server is mail.example.com. Thank you." };

test("calls the customer by name, in their language where there is one", () => {
  expect(snippetText(hello, { name: "Maria", locale: "en-GB" })).toBe(
    "Hello Maria! Thank you for writing. Maria, we look at it now.",
  );
  expect(snippetText(hello, { name: "Марія", locale: "uk" })).toBe("Вітаємо, Марія! Дякуємо.");
  expect(snippetText(hello, { name: "$& $1", locale: "ro" })).toContain("Hello $& $1! ");
});

test("leaves out every sentence with a name that is not known", () => {
  expect(snippetText(hello, { name: null, locale: "en" })).toBe("Thank you for writing.");
  expect(snippetText(hello, { name: null, locale: "uk" })).toBe("Дякуємо.");
});

test("finds by title first, then by words", () => {
  const reader = { name: null, locale: "en" };
  expect(foundSnippets([mail, hello], "thank", reader).map(({ id }) => id)).toEqual(["hello", "mail"]);
  expect(foundSnippets([mail, hello], "mail server", reader)).toEqual([mail]);
  expect(foundSnippets([mail, hello], "  ", reader)).toHaveLength(2);
});
