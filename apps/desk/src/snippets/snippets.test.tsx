import { screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { userEvent as browserUser } from "vitest/browser";
import type { DeskGuide } from "@warmline/protocol";
import { closeDesks, openDesk, talkWith, type OpenDesk, type Talk } from "../testing/open-desk.tsx";
import { session } from "../testing/scripted-server.ts";

const snippets: DeskGuide["snippets"] = [
  { id: "hello", title: "Thank you", text: { en: "Hello {name}! Thank you.", uk: "Вітаємо, {name}! Дякуємо." } },
  { id: "mail", title: "Mail settings", text: "The server is mail.example.com." },
];

afterEach(closeDesks);

async function open(talk: Talk, all = snippets): Promise<OpenDesk> {
  const times = { now: Date.now(), expiresAt: Date.now() + 900_000 };
  const opened = await openDesk([talk], {
    script: (server) =>
      server.on(/\/session$/, () => ({
        json: session({ ...times, guide: { amends: [], articles: [], forms: [], glossary: [], snippets: all } }),
      })),
  });
  location.hash = `#/conversations/${talk.conversation.id}`;
  await screen.findByRole("log");
  return opened;
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Your message to/ });
const search = () => screen.findByRole("textbox", { name: "Find a snippet" });

it("puts a snippet where the caret stands, and the browser’s own undo takes it back", async () => {
  const { user } = await open(talkWith(1, "Maria"));
  await user.type(field(), "So:");
  await user.click(screen.getByRole("button", { name: "Snippets" }));
  expect(document.activeElement).toBe(await search());
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement?.textContent).toBe("Mail settings: The server is mail.example.com.");
  await user.click(document.activeElement as Element);
  expect([field().value, document.activeElement]).toEqual(["So: The server is mail.example.com.", field()]);
  await browserUser.keyboard("{Control>}z{/Control}");
  expect(field().value).toBe("So:");
});

it("opens by a slash in an empty field alone, and another slash is one", async () => {
  const { user, server } = await open(talkWith(1, "Maria"));
  await user.type(field(), "/than{Enter}");
  expect(field().value).toBe("Hello Maria! Thank you.");
  expect(server.find(/\/messages\//)).toBeUndefined();
  await user.type(field(), " 1/2");
  expect(field().value).toBe("Hello Maria! Thank you. 1/2");
  await user.clear(field());
  await user.type(field(), "//");
  expect(field().value).toBe("/");
  await browserUser.clear(field());
  await browserUser.type(field(), "/nothing like that");
  expect(await screen.findByText("No snippet is like that.")).toBeTruthy();
  await user.keyboard("{Enter}{Escape}");
  expect([document.activeElement, field().value]).toEqual([field(), ""]);
  expect(screen.queryByRole("region", { name: "Snippets" })).toBeNull();
});

it("speaks the customer’s language, and leaves out what needs a name that is not known", async () => {
  const nameless = talkWith(1, "");
  const { user } = await open({ ...nameless, visitor: { ...nameless.visitor, name: null, locale: "uk" } });
  await user.type(field(), "/");
  expect(await screen.findByText(/sentences with it are left out/)).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(field().value).toBe("Дякуємо.");
});

it("calls people as one does in their language, and says in English what goes out", async () => {
  const talk = talkWith(1, "Марія");
  const { user } = await open({ ...talk, visitor: { ...talk.visitor, patronymic: "Іванівна", locale: "uk" } });
  await user.type(field(), "/");
  expect(await screen.findByText("In English: Hello Марія! Thank you.")).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(field().value).toBe("Вітаємо, Маріє Іванівно! Дякуємо.");
});

it("is not there for notes, nor where the site has none", async () => {
  const { user } = await open(talkWith(1, "Maria"));
  await user.click(screen.getByRole("button", { name: "Note for colleagues" }));
  expect(screen.queryByRole("button", { name: "Snippets" })).toBeNull();
  closeDesks();
  const again = await open(talkWith(1, "Maria"), []);
  await again.user.type(field(), "/");
  expect(field().value).toBe("/");
});
