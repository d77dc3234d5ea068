import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { userEvent as browserUser } from "vitest/browser";
import { closeDesks, openDesk, talkWith, type OpenDesk, type OpenOptions } from "../testing/open-desk.tsx";
import { session } from "../testing/scripted-server.ts";

const guide = {
  ...{ amends: [], forms: [], snippets: [] },
  articles: [{ id: "mail-phone", title: "Mail on a phone", answer: "Choose IMAP (the usual way) in Settings." }],
  glossary: [{ forms: { en: ["DNS record"] }, text: { en: "The note that says where your site lives." } }],
};

afterEach(closeDesks);

async function open(options: Partial<OpenOptions> = {}): Promise<OpenDesk> {
  const talk = talkWith(1, "Maria");
  const times = { now: Date.now(), expiresAt: Date.now() + 900_000 };
  const opened = await openDesk([talk], {
    ...options,
    script: (server) => server.on(/\/session$/, () => ({ json: session({ ...times, guide }) })),
  });
  location.hash = `#/conversations/${talk.conversation.id}`;
  await screen.findByRole("log");
  return opened;
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Your message to/ });
const hints = () => screen.findByRole("region", { name: "Hints for your message" });
const gone = () => waitFor(() => expect(screen.queryByRole("region", { name: "Hints for your message" })).toBeNull());
const button = async (name: string) => within(await hints()).getByRole("button", { name });

it("tells why a phrase hurts, and puts better words in its place in one step", async () => {
  const { user } = await open();
  await browserUser.type(field(), "Hello! Kindly wait.");
  expect((await hints()).textContent).toContain("Sounds like an office: Kindly");
  expect((await hints()).textContent).toContain("say it as you would to a person at the table.");
  expect(screen.getAllByRole("status").map((status) => status.textContent)).toContain("1 hint");
  expect(document.activeElement).toBe(field());
  await user.click(await button("Use this"));
  expect([field().value, document.activeElement]).toEqual(["Hello! Please wait.", field()]);
  await gone();
  await browserUser.keyboard("{Control>}z{/Control}");
  expect(field().value).toBe("Hello! Kindly wait.");
});

it("offers an article’s answer beside its link, and the meaning beside a word of the trade", async () => {
  const { user } = await open();
  await user.type(field(), "https://example.com/help/mail-phone");
  await user.click(await button("Use this"));
  expect(field().value).toBe("Choose IMAP (the usual way) in Settings.\n\nhttps://example.com/help/mail-phone");
  await gone();
  await user.clear(field());
  await user.type(field(), "I change the DNS record now.");
  expect((await hints()).textContent).toContain("Add an explanation:");
  await user.click(await button("Use this"));
  expect(field().value).toBe("I change the DNS record (the note that says where your site lives) now.");
  await gone();
});

it("is led through by keys, and what is left as it is stays left for this draft", async () => {
  const { user } = await open();
  await user.type(field(), "Unfortunately it is the queue.");
  await hints();
  await user.tab();
  expect(document.activeElement?.textContent).toBe("1 hint");
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Leave it");
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(field());
  await user.click(await button("Leave it"));
  expect(document.activeElement).toBe(field());
  await gone();
  await user.keyboard("{End} Kindly wait.");
  expect((await hints()).textContent).not.toContain("Unfortunately");
  await user.clear(field());
  await user.type(field(), "Unfortunately not.");
  expect((await hints()).textContent).toContain("Unfortunately");
});

it("never keeps anybody from sending, and stays folded where it was folded", async () => {
  const { user, server, browser } = await open();
  await user.type(field(), "Unfortunately not.");
  await user.click(await button("1 hint"));
  expect(within(await hints()).queryByText("Unfortunately")).not.toBeVisible();
  await user.type(field(), "{Enter}");
  await waitFor(() => expect(server.find(/\/messages\//)?.body).toMatchObject({ text: "Unfortunately not." }));
  await gone();
  closeDesks();
  const again = await open({ browser });
  await again.user.type(field(), "Unfortunately not.");
  expect((await button("1 hint")).getAttribute("aria-expanded")).toBe("false");
});

it("tells a wall that came in one go from what was written", async () => {
  const { user } = await open();
  const passage = "You press the round button, and I see here what your lamp does. ".repeat(8).trim();
  await browserUser.fill(field(), passage);
  await user.type(field(), " Kindly wait.");
  expect((await hints()).textContent).not.toContain("A wall of text");
  await user.clear(field());
  await gone();
  await user.click(field());
  await user.paste(passage);
  expect((await hints()).textContent).toContain("A wall of text: You press the round button");
  await user.click(await button("Leave it"));
  await gone();
});

it("says nothing of notes for colleagues", async () => {
  const { user } = await open();
  await user.type(field(), "Unfortunately not.");
  await hints();
  await user.click(screen.getByRole("button", { name: "Note for colleagues" }));
  await gone();
  await user.type(screen.getByRole("textbox", { name: /^Your note/ }), "Unfortunately he is rude.");
  await user.click(screen.getByRole("button", { name: "Answer" }));
  expect((await hints()).textContent).toContain("Unfortunately");
});
