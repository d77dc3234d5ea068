import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { SupportState } from "@warmline/client";
import { createVoice } from "@warmline/voice";
import { uk } from "@warmline/voice/uk";
import { expect, test } from "vitest";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { voice } from "../../test/renderPart.tsx";
import {
  acknowledged,
  chatting,
  ended,
  live,
  message,
  promise,
  site,
  text,
  unsent,
  waiting,
} from "../../test/world.ts";
import { SupportWidget } from "./index.ts";

function show(state = {}) {
  const client = createFakeClient({ ...state, window: { open: false } });
  render(<SupportWidget client={client} voice={voice} />);
  return { client, user: userEvent.setup() };
}

async function open(state = {}) {
  const shown = show(state);
  await shown.user.click(screen.getByRole("button", { name: /^Talk to us/ }));
  return shown;
}

test("costs nothing but a launcher until it is opened", () => {
  const { client } = show();
  expect(screen.getAllByRole("button")).toHaveLength(1);
  expect(client.calls).toEqual([]);
});

test("opens on the chat: greeting, place in line and a field with focus", async () => {
  const { client, user } = await open();
  expect(screen.getByText(voice.say("chat.greeting"))).toBeTruthy();
  const field = screen.getByRole("textbox", { name: voice.say("chat.composer") });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard("Hello{Enter}");
  expect(client.calls).toContainEqual(["chat.send", "Hello"]);
  act(() => client.setState({ ...waiting(), window: { open: true } }));
  expect(screen.getByText("You’re 2nd in line.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Leave the line" })).toBeTruthy();
});

test("with an agent: card, messages, promise and typing, and no place in line", async () => {
  const typing = { "chat-1": { agentId: "olena", expiresAt: 0 } };
  const messages = [message(1, "me", text("My site is slow")), message(2, "olena", text("Let me look"))];
  await open(chatting(messages, { promises: { "promise-1": promise() }, typing }));
  expect(screen.getByText("Let me look")).toBeTruthy();
  expect(screen.getAllByText("Olena Bondar")).toHaveLength(2);
  expect(screen.getByText(/^Olena Bondar is checking and will be back by/)).toBeTruthy();
  expect(screen.getByText(voice.say("chat.typing", { name: "Olena Bondar" }))).toBeTruthy();
  expect(screen.queryByRole("region", { name: voice.say("wait-time.label") })).toBeNull();
});

test("after the chat one click rates it", async () => {
  const { client, user } = await open(ended());
  await user.click(screen.getByRole("button", { name: voice.say("rating.face", { face: "happy", scale: "three" }) }));
  expect(client.calls).toContainEqual(["rating.choose", "contact-1", "happy"]);
});

test("a ticket can be left instead, by keyboard, and the way back leads to the chat", async () => {
  const { user } = await open({ ...acknowledged(), conversations: {} });
  screen.getByRole("button", { name: voice.say("support.tab-ticket") }).focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("region", { name: voice.say("support.tab-ticket") }));
  expect(screen.getByRole("group", { name: voice.say("ticket.kinds") })).toBeTruthy();
  expect(screen.getByRole("dialog", { name: voice.say("support.tab-ticket") })).toBeTruthy();
  expect(screen.queryByRole("textbox", { name: voice.say("chat.composer") })).toBeNull();
  await user.click(screen.getByRole("button", { name: voice.say("support.back") }));
  expect(screen.getByRole("textbox", { name: voice.say("chat.composer") })).toBeTruthy();
});

const problem = { type: "", code: "origin-refused", status: 403, title: "" };
const stranger = {
  id: "visitor-1",
  name: null,
  patronymic: null,
  nameAnsweredAt: null,
  email: null,
  identified: false,
  locale: "en",
  createdAt: 0,
};

test.each([
  ["the page is refused", { session: { status: "refused", problem } }],
  ["the customer has to sign in first", { site: { ...site, identityRequired: true }, visitor: stranger }],
])("nothing invites to what cannot work while %s, and what was typed comes back after it", async (_, shut) => {
  const { client, user } = await open(waiting());
  const field = () => screen.queryByRole("textbox", { name: voice.say("chat.composer") });
  await user.type(field()!, "Half a sentence");
  const { session, site: before, visitor } = client.getState();
  await act(async () => client.setState(shut as Partial<SupportState>));
  expect(field()).toBeNull();
  expect(screen.queryByRole("region", { name: voice.say("wait-time.label") })).toBeNull();
  expect(screen.queryByText(voice.say("chat.greeting"))).toBeNull();
  expect(screen.queryByRole("button", { name: voice.say("support.tab-ticket") })).toBeNull();
  expect(screen.queryByRole("button", { name: voice.say("chat.leave-line") })).toBeNull();
  expect(screen.getAllByRole("status").filter((line) => line.textContent !== "")).toHaveLength(1);
  await act(async () => client.setState({ session, site: before, visitor }));
  expect(field()).toHaveProperty("value", "Half a sentence");
});

test("a failed message keeps its words and offers nothing while the page is refused", async () => {
  const failed = unsent("Are you there?", { status: "failed" });
  const { client } = await open({ ...live, outbox: [failed] });
  expect(screen.getByRole("button", { name: "Send again" })).toBeTruthy();
  await act(async () => client.setState({ session: { status: "refused", problem } }));
  expect(screen.getByText("Are you there?")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Send again" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
});

test("speaks the host’s language", () => {
  const client = createFakeClient();
  const ukrainian = createVoice(uk);
  const { container } = render(<SupportWidget client={client} voice={ukrainian} />);
  expect(screen.getByRole("button", { name: ukrainian.say("support.launcher-open") })).toBeTruthy();
  expect(container.querySelector("[lang=uk]")).not.toBeNull();
});
