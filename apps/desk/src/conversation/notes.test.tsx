import { screen, within } from "@testing-library/react";
import type { Note } from "@warmline/protocol";
import { afterEach, expect, it, vi } from "vitest";
import { closeDesks, openDesk, talkWith } from "../testing/open-desk.tsx";
import { id } from "../testing/world.ts";

const maria = talkWith(1, "Maria");
const ivan = talkWith(2, "Ivan");
const held = talkWith(3, "Lada", { agentId: "tomas" });

afterEach(closeDesks);

const line = (name: string) => screen.getByRole("link", { name: new RegExp(`^${name}`) });
const answer = (name: string) => screen.findByRole<HTMLTextAreaElement>("textbox", { name: `Your message to ${name}` });
const slip = (name: string) =>
  screen.findByRole<HTMLTextAreaElement>("textbox", { name: `Your note for colleagues about ${name}` });
const toNote = () => screen.getByRole("button", { name: "Note for colleagues" });

function noteBy(n: number, seq: number, agentId: string, text: string): Note {
  const tree = [{ type: "paragraph" as const, children: [{ type: "text" as const, value: text }] }];
  return { id: id(n), conversationId: maria.conversation.id, seq, agentId, at: Date.now(), text, tree };
}

it("sends a note to colleagues alone, says so, and tells the customer nothing of its being typed", async () => {
  const note = noteBy(90, 4, "olena", "Pays by invoice");
  const stored = { seq: 4, at: Date.now(), type: "note.added", note } as const;
  const { user, server } = await openDesk([maria], {
    script: (scripted) => scripted.on(/\/notes\//, () => ({ json: { id: null, events: [stored] } })),
  });
  await user.click(line("Maria"));
  await answer("Maria");
  await user.click(toNote());
  const field = await slip("Maria");
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute("aria-describedby")).toBeTruthy();
  expect(screen.getByText("Only colleagues see this. Maria never does.")).toBeTruthy();
  await user.type(field, "Pays by invoice{Enter}");
  await vi.waitFor(() => expect(server.find(/\/notes\//)?.body).toEqual({ text: "Pays by invoice" }));
  expect(server.find(/\/messages\/|\/typing$/)).toBeUndefined();
  const shown = (await screen.findByText("Pays by invoice")).closest("article");
  expect(shown?.textContent).toContain("Note for colleagues");
});

it("keeps answer and note apart, and each conversation its own, also through a reload", async () => {
  const { user, browser } = await openDesk([maria, ivan]);
  await user.click(line("Maria"));
  await user.type(await answer("Maria"), "Dear Maria");
  await user.click(toNote());
  expect((await slip("Maria")).value).toBe("");
  await user.type(await slip("Maria"), "she is new");
  await user.click(line("Ivan"));
  expect((await answer("Ivan")).value).toBe("");
  expect(screen.queryByRole("textbox", { name: /note for colleagues/ })).toBeNull();
  closeDesks();
  const again = await openDesk([maria, ivan], { browser });
  await again.user.click(line("Maria"));
  expect((await slip("Maria")).value).toBe("she is new");
  await again.user.click(screen.getByRole("button", { name: "Answer" }));
  expect((await answer("Maria")).value).toBe("Dear Maria");
});

it("shows notes in their place among the messages, with who wrote them", async () => {
  const { user, server } = await openDesk([{ ...maria, record: { notes: [noteBy(90, 2, "tomas", "Call her back")] } }]);
  await user.click(line("Maria"));
  const log = await screen.findByRole("log");
  await within(log).findByText("Call her back");
  server.feed(maria.visitor.id, 3, {
    seq: 4,
    at: Date.now(),
    type: "note.added",
    note: noteBy(91, 4, "olena", "Done"),
  });
  await within(log).findByText("Done");
  const order = within(log)
    .getAllByRole("article")
    .map((row) => /Call her back|message 100|Done/.exec(row.textContent ?? "")?.[0]);
  expect(order).toEqual(["Call her back", "message 100", "Done"]);
  expect(within(log).getByText("Call her back").closest("article")?.textContent).toContain("Tomas");
});

it("takes a note where a colleague answers, and gives a refused one back as a note", async () => {
  const { user, server } = await openDesk([held], {
    script: (scripted) => scripted.on(/\/notes\//, () => ({ refuse: "invalid-request" })),
  });
  await user.click(line("Lada"));
  await user.click(await screen.findByRole("button", { name: "Write a note" }));
  expect(screen.queryByRole("button", { name: "Answer" })).toBeNull();
  await user.type(await slip("Lada"), "I know her{Enter}");
  await user.click(await screen.findByRole("button", { name: "Take back" }));
  expect((await slip("Lada")).value).toBe("I know her");
  expect(server.find(/\/messages\//)).toBeUndefined();
});
