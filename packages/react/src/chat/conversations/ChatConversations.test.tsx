import { act, screen, within } from "@testing-library/react";
import type { SupportState } from "@warmline/client";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { conversation, live, message, NOW, text, ticket } from "../../../test/world.ts";
import { ConversationsView } from "../../widget/ConversationsView.tsx";
import { Support } from "../../support/index.ts";
import { Chat } from "../index.ts";

const ended = conversation({ id: "chat-0", state: "ended", endedAt: NOW - 86_400_000, createdAt: NOW - 90_000_000 });
const open = conversation();
const letter = conversation({ id: "ticket-1", kind: "ticket", state: "waiting", ticket, createdAt: NOW - 3_600_000 });
const answer = { ...message(5, "olena", text("I found your warning")), at: NOW - 60_000 };
const before = { ...message(1, "olena", text("It is solved now")), conversationId: "chat-0", at: NOW - 86_400_000 };

const several: Partial<SupportState> = {
  ...live,
  conversations: { "chat-0": ended, "chat-1": open, "ticket-1": letter },
  messages: { "chat-0": [before], "chat-1": [answer] },
};

const view = (
  <>
    <Support.Go to="conversations" />
    <Support.View name="conversations">
      <ConversationsView />
    </Support.View>
    <Support.View name="chat">
      <Chat.Root>
        <Chat.List />
        <Chat.Elsewhere />
        <Chat.Composer>
          <Chat.Input />
          <Chat.Send />
        </Chat.Composer>
        <Chat.New />
      </Chat.Root>
    </Support.View>
    <Support.View name="ticket" />
  </>
);

async function showList(state: Partial<SupportState> = several) {
  const shown = renderPart(view, state);
  await shown.user.click(screen.getByRole("button", { name: "Conversations" }));
  return shown;
}

const entries = () => within(screen.getByRole("list", { name: "Conversations" })).getAllByRole("button");
const field = () => screen.getByRole("searchbox", { name: "Search your conversations" });

test("each conversation tells who answers or what it is about, its last words, when, and what is new in it", async () => {
  await showList();
  expect(entries().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Olena Bondar11:59\sAMI found your warning1 new$/),
    expect.stringMatching(/My site is slow\.11:00\sAMIn line$/),
    expect.stringMatching(/Olena BondarYesterdayIt is solved now/),
  ]);
});

test("before the first word there is no way to the conversations", () => {
  renderPart(view, live);
  expect(screen.queryByRole("button", { name: "Conversations" })).toBeNull();
});

test("by keyboard one goes into a conversation, which the chat then shows", async () => {
  const { client, user } = await showList();
  act(() => entries()[2]!.focus());
  await user.keyboard("{Enter}");
  expect(client.calls).toContainEqual(["chat.choose", "chat-0"]);
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Chat" }));
});

test("a ticket is shown where tickets are", async () => {
  const { client, user } = await showList();
  await user.click(entries()[1]!);
  expect(client.calls).toContainEqual(["ticket.show", "ticket-1"]);
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Leave a message" }));
});

test("where the host has put together no view of tickets, the chat shows a ticket", async () => {
  const { client, user } = renderPart(
    <>
      <Support.Go to="conversations" />
      <Support.View name="conversations">
        <ConversationsView />
      </Support.View>
      <Support.View name="chat" />
    </>,
    several,
  );
  await user.click(screen.getByRole("button", { name: "Conversations" }));
  await user.click(entries()[1]!);
  expect(client.calls).toEqual([["chat.choose", "ticket-1"]]);
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Chat" }));
});

test("what was typed in one conversation stays there, and the other’s own words are in the field", async () => {
  const { client, user } = renderPart(view, { ...several, chosen: "chat-1" });
  const input = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });
  await user.type(input(), "For Olena");
  client.chat.setDraft("For the letter");
  act(() => client.setState({ chosen: "ticket-1" }));
  expect(input().value).toBe("For the letter");
});

test("a change that one has begun stays with its conversation: another’s field has its own words", async () => {
  const mine = { ...message(6, "me", text("It is slow")), at: NOW };
  const talk = { ...several, messages: { ...several.messages, "chat-1": [answer, mine] }, chosen: "chat-1" };
  const { client, user } = renderPart(view, talk);
  const input = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });
  await user.click(input());
  await user.keyboard("{ArrowUp}");
  expect(input().value).toBe("It is slow");
  act(() => client.setState({ chosen: "ticket-1" }));
  expect(input().value).toBe("");
  expect(screen.getByRole("button", { name: "Send" })).toBeTruthy();
});

test("in an ended conversation while another is open there is a kind line and the way there instead of the field", async () => {
  const { client, user } = renderPart(view, { ...several, chosen: "chat-0" });
  expect(screen.queryByRole("textbox", { name: "Your message" })).toBeNull();
  expect(screen.getByText("You have another conversation open, and it goes on there.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Go to it" }));
  expect(client.calls).toContainEqual(["chat.choose", "chat-1"]);
});

test("after the end one can begin a conversation apart, beside writing on", async () => {
  const { client, user } = renderPart(view, { ...live, conversations: { "chat-0": ended } });
  expect(screen.getByRole("textbox", { name: "Your message" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "New conversation" }));
  expect(client.calls).toContainEqual(["chat.choose", "new"]);
});

const searching = (change: Partial<NonNullable<SupportState["search"]>>): Partial<SupportState> => ({
  ...several,
  search: { words: "warning", status: "done", messages: [], more: false, ...change },
});

test("words are looked for as they are typed, and Escape ends the search without closing the window", async () => {
  const { client, user } = await showList();
  await user.type(field(), "w");
  expect(client.calls).toContainEqual(["chat.search", "w"]);
  act(() => client.setState(searching({})));
  await user.click(field());
  await user.keyboard("{Escape}");
  expect(client.calls.at(-1)).toEqual(["chat.search", ""]);
  expect(client.calls).not.toContainEqual(["support.close"]);
});

test("what could not be searched is looked for again by Enter", async () => {
  const { client, user } = await showList();
  act(() => client.setState(searching({ status: "failed" })));
  await user.click(field());
  await user.keyboard("{Enter}");
  expect(client.calls.at(-1)).toEqual(["chat.search", "warning"]);
  act(() => client.setState(searching({})));
  const asked = client.calls.length;
  await user.keyboard("{Enter}");
  expect(client.calls).toHaveLength(asked);
});

test.each([
  [{ status: "searching" as const }, "Searching…"],
  [{}, "Nothing found. Try another word."],
  [{ status: "failed" as const }, "We couldn’t search. Please try again."],
])("it says how the search stands: %o", async (change, words) => {
  const { client } = await showList();
  act(() => client.setState(searching(change)));
  expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(words);
});

test("what is found is marked, and a press by keyboard leads to its place", async () => {
  const { client, user } = await showList();
  act(() => client.setState(searching({ messages: [answer, before] })));
  expect(screen.getByText("warning").localName).toBe("mark");
  await user.click(field());
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  expect(client.calls).toContainEqual(["chat.reveal", answer]);
  expect(screen.getByRole("region", { name: "Chat" })).toBeTruthy();
});
