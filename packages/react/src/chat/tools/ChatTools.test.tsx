import { act, createEvent, fireEvent, screen, within } from "@testing-library/react";
import type { SupportState } from "@warmline/client";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, conversation, message, NOW, text } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const chat = (
  <Chat.Root>
    <Chat.List />
    <Chat.Tools />
    <Chat.Composer>
      <Chat.Editing />
      <Chat.Input />
      <Chat.Send />
    </Chat.Composer>
  </Chat.Root>
);

const hers = message(1, "olena", text("How can I help?"));
const mine = { ...message(2, "me", text("My **site** is slow")), at: NOW - 60_000 };
const old = { ...message(3, "me", text("Long ago")), at: NOW - 3_600_000 };

const show = (state: Partial<SupportState> = chatting([hers, mine])) => renderPart(chat, state);
const row = (words: string | RegExp) => screen.getByText(words).closest("article")!;
const tools = () => screen.queryByRole("group", { name: "For this message" });
const button = (name: string) => within(tools()!).getByRole("button", { name });
const input = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });
const log = () => screen.getByRole("log", { name: "Conversation" });

test("there is one set of tools, inside of the message under the mouse, and none when it leaves", async () => {
  const { user } = show();
  expect(tools()).toBeNull();
  await user.hover(row("How can I help?"));
  expect(row("How can I help?").contains(tools())).toBe(true);
  await user.hover(row(/site/));
  expect(screen.getAllByRole("group", { name: "For this message" })).toHaveLength(1);
  expect(row(/site/).contains(tools())).toBe(true);
  await user.unhover(document.querySelector('[data-wl="chat-root"]')!);
  expect(tools()).toBeNull();
});

test("a tap brings them, another one sends them away, and a link in the words is only a link", async () => {
  const { user } = show();
  const tap = () => user.pointer([{ keys: "[TouchA]", target: screen.getByText("How can I help?") }]);
  await tap();
  expect(button("React")).toBeTruthy();
  await tap();
  expect(tools()).toBeNull();
});

test("the arrow keys go from message to message, Tab to the tools, Escape back to the field", async () => {
  const { user } = show();
  act(() => log().focus());
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(row(/site/));
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(row("How can I help?"));
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(row(/site/));
  await user.keyboard("{Home}{Tab}");
  expect(document.activeElement).toBe(button("React"));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(input());
});

test("the arrow keys reach the last message of a list that the browser has not drawn yet", async () => {
  const { user } = show();
  const undrawn = vi.spyOn(document, "elementFromPoint").mockReturnValue(log());
  act(() => log().focus());
  await user.keyboard("{ArrowUp}");
  undrawn.mockRestore();
  expect(document.activeElement).toBe(row(/site/));
});

test("by keyboard one reacts, and focus comes back to where the question was asked", async () => {
  const { client, user } = show();
  act(() => log().focus());
  await user.keyboard("{ArrowUp}{ArrowUp}{Tab}{Enter}");
  expect(document.activeElement).toBe(button("Thumbs up"));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(button("React"));
  await user.keyboard("{Enter}{Tab}{Enter}");
  expect(client.calls).toContainEqual(["chat.react", hers.id, "❤️"]);
  expect(document.activeElement).toBe(button("React"));
});

test("nobody reacts to their own words: what others gave is shown, and pressing it does nothing", async () => {
  const reactions = [{ by: { kind: "agent" as const, agentId: "olena" }, emoji: "👍" as const }];
  const { client, user } = show(chatting([hers, { ...mine, reactions }]));
  await user.hover(row(/site/));
  expect(within(tools()!).queryByRole("button", { name: "React" })).toBeNull();
  const reaction = screen.getByRole("button", { name: "Thumbs up: Olena Bondar" });
  expect(reaction.getAttribute("aria-disabled")).toBe("true");
  await user.click(reaction);
  expect(client.calls).not.toContainEqual(["chat.react", mine.id, expect.anything()]);
});

test("the own reaction is pressed, named after those who gave it, and pressing it again takes it back", async () => {
  const reactions = [
    { by: { kind: "visitor" as const }, emoji: "👍" as const },
    { by: { kind: "agent" as const, agentId: "olena" }, emoji: "👍" as const },
  ];
  const { client, user } = show(chatting([{ ...hers, reactions }]));
  const reaction = screen.getByRole("button", { name: "Thumbs up: You, Olena Bondar" });
  expect(reaction.getAttribute("aria-pressed")).toBe("true");
  expect(reaction.textContent).toBe("👍 2");
  await user.click(reaction);
  expect(client.calls).toContainEqual(["chat.react", hers.id, null]);
});

test("only one’s own message can be changed and removed, and only while its time lasts", async () => {
  const { client, user } = show(chatting([hers, old, mine]));
  await user.hover(row("How can I help?"));
  expect(within(tools()!).queryByRole("button", { name: "Edit" })).toBeNull();
  await user.hover(row("Long ago"));
  expect(within(tools()!).queryByRole("button", { name: "Remove" })).toBeNull();
  await user.hover(row(/site/));
  expect(button("Edit").title).toMatch(/^You can change it until 12:14/);
  act(() => client.tick(900_000));
  expect(within(tools()!).queryByRole("button", { name: "Edit" })).toBeNull();
});

test("a change is made in the field with the words as typed, and the draft is there again after it", async () => {
  const { client, user } = show();
  await user.type(input(), "Half a sent");
  await user.hover(row(/site/));
  await user.click(button("Edit"));
  expect(input().value).toBe("My **site** is slow");
  expect(document.activeElement).toBe(input());
  expect(screen.getByText(/You’re changing your message\. You can change it until/)).toBeTruthy();
  await user.keyboard("!{Enter}");
  expect(client.calls).toContainEqual(["chat.edit", mine.id, "My **site** is slow!"]);
  expect(input().value).toBe("Half a sent");
  expect(client.calls.filter(([name]) => name === "chat.send")).toEqual([]);
});

test("where the talk goes on in another conversation nothing is changed: there is no field for it", async () => {
  const state = chatting([hers, mine]);
  const open = conversation({ id: "chat-2" });
  const ended = conversation({ state: "ended", endedAt: NOW });
  const { user } = show({ ...state, conversations: { "chat-1": ended, "chat-2": open }, chosen: "chat-1" });
  expect(screen.queryByRole("textbox")).toBeNull();
  await user.hover(row(/site/));
  expect(within(tools()!).queryByRole("button", { name: "Edit" })).toBeNull();
  expect(button("Remove")).toBeTruthy();
});

test("Up in the empty field changes the last message, Escape leaves it as it was, and nothing is sent", async () => {
  const { client, user } = show();
  await user.click(input());
  await user.keyboard("{ArrowUp}x{Escape}");
  expect(input().value).toBe("");
  expect(document.activeElement).toBe(input());
  expect(client.calls.filter(([name]) => name === "chat.edit" || name === "support.close")).toEqual([]);
});

test("removing asks in place; keeping it is the answer that has focus", async () => {
  const { client, user } = show();
  await user.hover(row(/site/));
  await user.click(button("Remove"));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Keep it" }));
  await user.keyboard("{Enter}");
  expect(client.calls.filter(([name]) => name === "chat.remove")).toEqual([]);
  expect(document.activeElement).toBe(button("Remove"));
  await user.keyboard("{Enter}");
  await user.click(screen.getByRole("button", { name: "Remove" }));
  expect(client.calls).toContainEqual(["chat.remove", mine.id]);
  expect(document.activeElement).toBe(row(/site/));
});

test("a change that was refused keeps its words until one has decided", async () => {
  const failure = { code: "too-late", title: "", retryable: false };
  const command = { type: "edit-message", conversationId: "chat-1", messageId: mine.id, text: "It is fast" } as const;
  const item = { id: "change-1", lane: "chat", at: NOW, command, status: "failed", inDoubt: false, failure } as const;
  const { client, user } = show(chatting([mine], { outbox: [item] }));
  expect(screen.getByText("We couldn’t save the change: “It is fast”")).toBeTruthy();
  expect(row(/site/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(client.calls).toContainEqual(["chat.retry", "change-1"]);
  await user.click(screen.getByRole("button", { name: "Leave it as it was" }));
  expect(client.calls).toContainEqual(["chat.discard", "change-1"]);
});

test("what is on its way, was removed or is the system’s has no tools", async () => {
  const gone = { ...hers, parts: [], removedAt: NOW };
  const { user } = show(chatting([gone, message(4, "system", { type: "notice", notice: "reopened" })]));
  await user.hover(screen.getByText("This message was removed.").closest("article")!);
  expect(tools()).toBeNull();
  await user.hover(screen.getByText("The conversation is open again.").closest("article")!);
  expect(tools()).toBeNull();
});

test("Enter right after an input method’s word has ended does not send, the next one does", async () => {
  const { client, user } = show();
  await user.type(input(), "にほん");
  fireEvent.compositionEnd(input());
  fireEvent(input(), createEvent.keyDown(input(), { key: "Enter" }));
  expect(client.calls.filter(([name]) => name === "chat.send")).toEqual([]);
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  await user.keyboard("{Enter}");
  expect(client.calls).toContainEqual(["chat.send", "にほん"]);
});
