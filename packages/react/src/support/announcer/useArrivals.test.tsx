import { act, render, screen, waitFor } from "@testing-library/react";
import type { Message } from "@warmline/client";
import { StrictMode } from "react";
import { expect, test } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { choicesPart } from "../../../test/help.ts";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { CHAT, chatting, conversation, message, NOW, text, unsent } from "../../../test/world.ts";
import { Support } from "../index.ts";

const visitor = {
  id: "visitor-1",
  name: null,
  patronymic: null,
  nameAnsweredAt: null,
  email: null,
  identified: false,
  locale: "en",
  createdAt: 0,
};
const hello = message(1, "olena", text("Hello"));
const said = (container: HTMLElement) =>
  [...(container.querySelector("[aria-live=polite]")?.children ?? [])].map((entry) => entry.textContent);

/** What the state is once the stream has come to the last of these. */
const upTo = (...list: Message[]) => ({ visitor, seq: list.at(-1)?.seq ?? 0, messages: { [CHAT]: list } });
const chat = (...list: Message[]) => ({ ...chatting(list), ...upTo(...list) });
/** Said a moment ago. */
const now = (seq: number, by: "me" | "olena", words: string): Message => ({
  ...message(seq, by, text(words)),
  at: NOW,
});

test("an agent’s message is said once, and one’s own is not", async () => {
  const { client, container } = renderPart(null, chat());
  const first = [now(1, "me", "Hi"), now(2, "olena", "Hello Maria")];
  act(() => client.setState(upTo(...first)));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: Hello Maria"]));
  act(() => client.setState({ connection: { status: "connecting", since: 0 } }));
  act(() => client.setState({ connection: { status: "live" } }));
  act(() => client.setState(upTo(...structuredClone(first))));
  act(() => client.setState(upTo(...first, now(3, "olena", "Still there?"))));
  await waitFor(() => expect(said(container)).toHaveLength(2));
  expect(said(container).at(-1)).toBe("Olena Bondar writes: Still there?");
});

test("what was there before is not read out, nor an earlier page, nor what is changed or taken back", async () => {
  const four = now(4, "olena", "Four");
  const { client, container } = renderPart(null, chat(four));
  act(() => client.setState(upTo(hello, four)));
  act(() => client.setState({ ...upTo(hello, { ...four, parts: [text("Vier")], editedAt: NOW }), seq: 5 }));
  act(() => client.setState({ ...upTo(hello, { ...four, parts: [], removedAt: NOW }), seq: 6 }));
  act(() => client.setState(upTo(hello, four, now(7, "olena", "New"))));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: New"]));
});

test("what was missed is summed up with the name, and what happened then is said", async () => {
  const { client, container } = renderPart(null, chat(hello));
  const lines = [2, 3, 4].map((seq) => message(seq, "olena", text(`Line ${seq}`)));
  const ended = message(5, "system", { type: "notice", notice: "ended", reason: "left" });
  act(() => client.setState(upTo(hello, ...lines, ended)));
  const sentence = `3 new messages from Olena Bondar. ${voice.say("chat.ended", { reason: "left" })}`;
  await waitFor(() => expect(said(container)).toEqual([sentence]));
});

test("a few that are written at once are said each, and many are counted", async () => {
  const { client, container } = renderPart(null, chat());
  const few = [now(1, "olena", "One"), now(2, "olena", "Two!")];
  act(() => client.setState(upTo(...few)));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: One. Olena Bondar writes: Two!"]));
  act(() => client.setState(upTo(...few, ...[3, 4, 5, 6].map((seq) => now(seq, "olena", "More")))));
  await waitFor(() => expect(said(container).at(-1)).toBe("4 new messages from Olena Bondar"));
});

test("a file is told by its name, and a long text only begins", async () => {
  const { client, container } = renderPart(null, chat());
  const file = {
    type: "file",
    fileId: "f",
    name: "plan.pdf",
    mediaType: "application/pdf",
    size: 9,
    image: null,
  } as const;
  act(() => client.setState(upTo({ ...now(1, "olena", "Here you are"), parts: [text("Here you are"), file] })));
  const both = "Olena Bondar writes: Here you are Olena Bondar sent a file: plan.pdf";
  await waitFor(() => expect(said(container)).toEqual([both]));
  act(() => client.setState({ ...upTo({ ...now(2, "olena", "word ".repeat(100)), id: "long" }) }));
  await waitFor(() => expect(said(container)).toHaveLength(2));
  expect(said(container).at(-1)).toMatch(/^Olena Bondar writes: (word ){55}word…$/);
});

test("answers to choose from are told one after the other, with a rest between", async () => {
  const { client, container } = renderPart(null, chat(now(1, "me", "Hi")));
  act(() => client.setState(upTo(now(1, "me", "Hi"), { ...message(2, "olena", choicesPart()), at: NOW })));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: On the phone; On the laptop; On both"]));
});

test("the same words twice are said twice", async () => {
  const { client, container } = renderPart(null, chat());
  const first = now(1, "olena", "Hello?");
  act(() => client.setState(upTo(first)));
  await waitFor(() => expect(said(container)).toHaveLength(1));
  act(() => client.setState(upTo(first, now(2, "olena", "Hello?"))));
  await waitFor(() => expect(said(container)).toHaveLength(2));
  expect(said(container)[1]).not.toBe(said(container)[0]);
  expect(said(container)[1]?.replace("\u200B", "")).toBe(said(container)[0]);
});

test("opening the window sums up what is unseen, unless it was said here already", async () => {
  const { client, container } = renderPart(null, {
    ...chat(hello, message(2, "olena", text("There?"))),
    window: { open: false },
  });
  act(() => client.support.open());
  await waitFor(() => expect(said(container)).toEqual(["2 new messages from Olena Bondar"]));
  act(() => client.support.close());
  act(() => client.setState(upTo(hello, message(2, "olena", text("There?")), now(3, "olena", "Well"))));
  await waitFor(() => expect(said(container)).toHaveLength(2));
  act(() => client.support.open());
  act(() =>
    client.setState(upTo(hello, message(2, "olena", text("There?")), now(3, "olena", "Well"), now(4, "olena", "Bye"))),
  );
  await waitFor(() => expect(said(container)).toHaveLength(3));
  expect(said(container).at(-1)).toBe("Olena Bondar writes: Bye");
});

test("another person’s history is not read out", async () => {
  const { client, container } = renderPart(null, chat());
  act(() => client.setState({ ...upTo(hello), visitor: { ...visitor, id: "other" } }));
  const joined = message(2, "system", { type: "notice", notice: "joined", agentId: "olena" });
  act(() => client.setState({ ...upTo(hello, joined), visitor: { ...visitor, id: "other" } }));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar is here and reading."]));
});

test("what is written to a ticket is not said as if it stood in the chat", async () => {
  const { client, container } = renderPart(null, chat());
  const ticket = conversation({ id: "ticket", kind: "ticket" });
  const answer = { ...now(1, "olena", "An answer by mail"), conversationId: "ticket" };
  act(() => client.setState({ ...upTo(answer), conversations: { ...chat().conversations, ticket } }));
  act(() => client.setState(upTo(now(2, "olena", "In the chat"))));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: In the chat"]));
});

test("a message that could not be sent is told, and nothing of it that goes well", async () => {
  const { client, container } = renderPart(null, chat());
  act(() => client.setState({ outbox: [unsent("Hi")] }));
  act(() => client.setState({ outbox: [unsent("Hi", { status: "failed" })] }));
  act(() => client.setState({ outbox: [unsent("Hi", { status: "failed" }), unsent("You")] }));
  await waitFor(() => expect(said(container)).toEqual(["We couldn’t send this."]));
  expect(screen.queryByText("Hi")).toBeNull();
});

test("effects that are run twice, and another view, say nothing twice", async () => {
  const client = createFakeClient(chat());
  const tree = (view: "chat" | "ticket") => (
    <StrictMode>
      <Support.Root client={client} voice={voice} view={view} />
    </StrictMode>
  );
  const { container, rerender } = render(tree("chat"));
  act(() => client.setState(upTo(now(1, "olena", "Once"))));
  rerender(tree("ticket"));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: Once"]));
  rerender(tree("chat"));
  act(() => client.setState(upTo(now(1, "olena", "Once"), now(2, "olena", "Twice"))));
  await waitFor(() => expect(said(container)).toHaveLength(2));
  expect(said(container).at(-1)).toBe("Olena Bondar writes: Twice");
});

test("in an open window its own region speaks, which a reader inside a dialog can hear", async () => {
  const { client } = renderPart(<Support.Window data-testid="window" />, chat());
  act(() => client.setState(upTo(now(1, "olena", "Inside"))));
  await waitFor(() => expect(said(screen.getByTestId("window"))).toEqual(["Olena Bondar writes: Inside"]));
  expect(document.querySelectorAll("[aria-live=polite]")).toHaveLength(2);
});
