import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHAT, chatting, conversation, message, text, ticket, waiting } from "../../../test/world.ts";
import { Chat } from "../index.ts";
import { toDraft } from "./toDraft.ts";

const parts = (
  <Chat.Root>
    <Chat.ToTicket />
  </Chat.Root>
);
const button = () => screen.queryByRole("button", { name: "Leave it as a message" });
const said = [
  message(1, "me", text("My site is slow.")),
  message(2, "olena", text("Since when?")),
  message(3, "me", text("Noon.")),
];

test("the form begins with the customer’s own words and becomes this chat; what is typed there stays", async () => {
  const { client, user } = renderPart(parts, { ...waiting(), messages: { [CHAT]: said } });
  client.ticket.setDraft({ email: "maria@example.com", details: "" });
  await user.click(button()!);
  expect(client.ticket.getDraft()).toEqual({
    gist: "My site is slow.",
    details: "Noon.",
    email: "maria@example.com",
    conversationId: CHAT,
  });
  expect(client.calls).toEqual([["ticket.show", "new"]]);
});

test("a chat that was a ticket is one again at once", async () => {
  const { client, user } = renderPart(parts, chatting(said, { conversations: { [CHAT]: conversation({ ticket }) } }));
  await user.click(button()!);
  expect(client.calls).toEqual([["ticket.convert", CHAT, "ticket"]]);
});

test("is offered once something was said, and not after the end", () => {
  const { client } = renderPart(parts, waiting());
  expect(button()).toBeNull();
  act(() => client.setState({ messages: { [CHAT]: said } }));
  expect(button()).toBeTruthy();
  act(() => client.setState({ conversations: { [CHAT]: conversation({ state: "ended" }) } }));
  expect(button()).toBeNull();
});

test("a long first word gives its first sentences to the gist and stays whole in the details", () => {
  const long = `The shop is slow. ${"It was fast before and now it is not. ".repeat(8)}`.trim();
  const draft = toDraft(conversation({ category: "servers" }), [message(1, "me", text(long))], []);
  expect(draft.gist?.length).toBeLessThanOrEqual(200);
  expect(draft.gist).toMatch(/^The shop is slow\. .*not\.$/);
  expect(draft.details).toBe(long);
  expect(draft.category).toBeUndefined();
});
