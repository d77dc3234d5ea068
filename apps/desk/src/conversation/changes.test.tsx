import { screen, within } from "@testing-library/react";
import type { Message } from "@warmline/protocol";
import { afterEach, expect, it, vi } from "vitest";
import { closeDesks, openDesk, talkWith, type OpenOptions } from "../testing/open-desk.tsx";
import { conversation, message, OLENA, SITE } from "../testing/world.ts";

const base = talkWith(1, "Maria");
const chat = conversation(10, base.visitor.id);
const by = (agentId: string) => ({ kind: "agent", agentId }) as const;
const asked = message(100, chat.id, 3, { at: Date.now() - 50_000 });
const said = message(101, chat.id, 4, { at: Date.now() - 40_000, author: by(OLENA.id) });
const long = message(99, chat.id, 2, { at: Date.now() - SITE.editMs - 1_000, author: by(OLENA.id) });

afterEach(closeDesks);

async function open(messages: Message[] = [long, asked, said], options: OpenOptions = {}) {
  const opened = await openDesk([talkWith(1, "Maria", {}, messages)], options);
  await opened.user.click(screen.getByRole("link", { name: /^Maria/ }));
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your message to Maria" });
  const log = within(screen.getByRole("log"));
  const row = (text: string) => log.getByText(text).closest("article") as HTMLElement;
  await log.findByText("message 100");
  return { ...opened, field, log, row };
}

const changed = (seq: number, over: Partial<Message>, of = said) =>
  ({ seq, at: Date.now(), type: "message.changed", message: { ...of, ...over } }) as const;

/** The server answers what is asked of it by a changed message. */
const answers = (pattern: RegExp, over: Partial<Message>, of = said): OpenOptions => ({
  script: (server) => server.on(pattern, () => ({ json: { id: null, events: [changed(5, over, of)] } })),
});

const textOf = (text: string): Message["parts"] => [
  { type: "text", text, tree: [{ type: "paragraph", children: [{ type: "text", value: text }] }] },
];

it("changes what was said last by Arrow up in an empty field, and comes back to the field", async () => {
  const parts = textOf("better words");
  const { user, server, field } = await open(undefined, answers(/\/edits\//, { parts, editedAt: Date.now() }));
  await user.click(field);
  await user.keyboard("{ArrowUp}");
  const edit = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Change your message" });
  expect([edit.value, document.activeElement]).toEqual(["message 101", edit]);
  expect(screen.getByText(/^Possible until \d\d:\d\d/)).toBeTruthy();
  await user.clear(edit);
  await user.type(edit, "better words{Enter}");
  expect(await screen.findByText("better words")).toBeTruthy();
  expect(document.activeElement).toBe(field);
  await vi.waitFor(() => expect(server.find(/\/edits\//)?.body).toEqual({ text: "better words" }));
  expect(server.find(/\/edits\//)?.path).toContain(said.id);
});

it("leaves the words alone by Escape, and Arrow up alone where something is typed", async () => {
  const { user, server, field } = await open();
  await user.type(field, "x{ArrowUp}");
  expect(screen.queryByRole("textbox", { name: "Change your message" })).toBeNull();
  await user.clear(field);
  await user.keyboard("{ArrowUp}");
  await user.type(await screen.findByRole("textbox", { name: "Change your message" }), " and more{Escape}");
  expect(screen.queryByRole("textbox", { name: "Change your message" })).toBeNull();
  expect(document.activeElement).toBe(field);
  expect(server.find(/\/edits\//)).toBeUndefined();
});

it("offers changing an own message only while it is possible, and says until when", async () => {
  const { user, row } = await open();
  await user.hover(row("message 101"));
  expect(within(row("message 101")).getByRole("button", { name: "Change the words" })).toBeTruthy();
  expect(within(row("message 101")).getByText(/^until \d\d:\d\d$/)).toBeTruthy();
  await user.hover(row("message 99"));
  expect(within(row("message 99")).queryByRole("button")).toBeNull();
  await user.hover(row("message 100"));
  expect(within(row("message 100")).queryByRole("button", { name: "Change the words" })).toBeNull();
});

it("takes a message back after asking once, and shows it so at once", async () => {
  const removal = answers(/\/removals\//, { parts: [], removedAt: Date.now() });
  const { user, server, row, log } = await open(undefined, removal);
  await user.hover(row("message 101"));
  await user.click(within(row("message 101")).getByRole("button", { name: "Take back" }));
  expect(server.find(/\/removals\//)).toBeUndefined();
  await user.keyboard("{Enter}");
  expect(await log.findByText("This message was taken back.")).toBeTruthy();
  expect(log.queryByText("message 101")).toBeNull();
  await vi.waitFor(() => expect(server.find(/\/removals\//)?.path).toContain(said.id));
});

it("keeps refused new words beside the message, with the reason", async () => {
  const script: OpenOptions["script"] = (server) => server.on(/\/edits\//, () => ({ refuse: "too-late" }));
  const { user, field, row } = await open(undefined, { script });
  await user.click(field);
  await user.keyboard("{ArrowUp}");
  await user.type(await screen.findByRole("textbox", { name: "Change your message" }), "!{Enter}");
  await screen.findByText("Not changed: The time for changing this message is over.");
  expect(within(row("message 101")).getByText("message 101!")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Drop the new words" }));
  expect(screen.queryByText("message 101!")).toBeNull();
});

it("answers a customer’s message in one touch, takes it back by the same, and shows both sides’", async () => {
  const heart = [{ by: by(OLENA.id), emoji: "❤️" as const }];
  const { user, server, row } = await open(undefined, answers(/\/reactions\//, { reactions: heart }, asked));
  await user.hover(row("message 100"));
  await user.click(within(row("message 100")).getByRole("button", { name: "React" }));
  await user.click(screen.getByRole("button", { name: "Heart" }));
  const reactions = await within(row("message 100")).findByRole("list", { name: "Reactions" });
  expect(reactions.textContent).toContain("You: Heart");
  expect(document.activeElement).toBe(row("message 100"));
  await vi.waitFor(() => expect(server.find(/\/reactions\//)?.body).toEqual({ emoji: "❤️" }));
  await user.click(within(row("message 100")).getByRole("button", { name: "React" }));
  await user.click(screen.getByRole("button", { name: "Heart", pressed: true }));
  await vi.waitFor(() => expect(server.requests.at(-1)?.body).toEqual({ emoji: null }));
  const reaction = { by: { kind: "visitor" }, emoji: "🎉" } as const;
  server.feed(base.visitor.id, 4, changed(5, { reactions: [reaction] }));
  await vi.waitFor(() => expect(row("message 101").textContent).toContain("Maria: Celebration"));
});

it("shows what the customer changed and took back", async () => {
  const { server, log } = await open();
  const parts = textOf("I meant Tuesday");
  server.feed(base.visitor.id, 4, changed(5, { parts, editedAt: Date.now() }, asked));
  const now = await log.findByText("I meant Tuesday");
  expect(now.closest("article")?.textContent).toContain("Edited");
  server.feed(base.visitor.id, 5, changed(6, { parts: [], removedAt: Date.now() }, asked));
  await log.findByText("This message was taken back.");
  expect(log.queryByText("I meant Tuesday")).toBeNull();
});

it("keeps half-written new words while the agent looks at something else", async () => {
  const { user, field } = await open();
  await user.click(field);
  await user.keyboard("{ArrowUp}");
  await user.type(await screen.findByRole("textbox", { name: "Change your message" }), " and so on");
  location.hash = "#/";
  await user.click(await screen.findByRole("link", { name: /^Maria/ }));
  await user.click(await screen.findByRole("textbox", { name: "Your message to Maria" }));
  await user.keyboard("{ArrowUp}");
  const edit = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Change your message" });
  expect(edit.value).toBe("message 101 and so on");
});

it("keeps the faces that one chooses from while the pointer goes over other rows", async () => {
  const { user, row } = await open();
  await user.hover(row("message 100"));
  await user.click(within(row("message 100")).getByRole("button", { name: "React" }));
  await user.hover(row("message 99"));
  expect(within(row("message 100")).getByRole("button", { name: "Heart" })).toBeTruthy();
});
