import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHAT, chatting, message, text, unsent } from "../../../test/world.ts";

const hello = message(1, "olena", text("Hello"));
const region = (container: HTMLElement) => container.querySelector("[aria-live=polite]");
const said = (container: HTMLElement) => [...(region(container)?.children ?? [])].map((entry) => entry.textContent);
const messages = (...list: ReturnType<typeof message>[]) => ({ messages: { [CHAT]: list } });

test("an agent’s message is said once, and one’s own is not", async () => {
  const { client, container } = renderPart(null, chatting([]));
  act(() => client.setState(messages(message(1, "me", text("Hi")), message(2, "olena", text("Hello Maria")))));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: Hello Maria"]));
  act(() => client.setState({ connection: { status: "connecting", since: 0 } }));
  act(() => client.setState({ connection: { status: "live" } }));
  act(() => client.setState(messages(message(1, "me", text("Hi")), message(2, "olena", text("Hello Maria")))));
  act(() =>
    client.setState(messages(message(2, "olena", text("Hello Maria")), message(3, "olena", text("Still there?")))),
  );
  await waitFor(() => expect(said(container).at(-1)).toBe("Olena Bondar writes: Still there?"));
  expect(said(container)).toHaveLength(2);
});

test("what was there before is not read out", async () => {
  const { client, container } = renderPart(null, chatting([hello]));
  act(() => client.setState(messages(hello, message(2, "olena", text("New")))));
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar writes: New"]));
});

test("what comes at once after a reconnect is summed up", async () => {
  const { client, container } = renderPart(null, chatting([hello]));
  const [two, three, four] = [2, 3, 4].map((seq) => message(seq, "olena", text(`Line ${seq}`)));
  act(() => client.setState(messages(hello, two!)));
  act(() => client.setState(messages(hello, two!, three!)));
  act(() => client.setState(messages(hello, two!, three!, four!)));
  await waitFor(() => expect(said(container)).toEqual(["3 new messages"]));
});

test("another person’s history is not read out", async () => {
  const visitor = { id: "other", name: null, email: null, identified: true, locale: "en", createdAt: 0 };
  const { client, container } = renderPart(null, chatting([]));
  act(() => client.setState({ visitor, ...messages(hello) }));
  act(() =>
    client.setState(messages(hello, message(2, "system", { type: "notice", notice: "joined", agentId: "olena" }))),
  );
  await waitFor(() => expect(said(container)).toEqual(["Olena Bondar is here and reading."]));
});

test("a message that could not be sent is told", () => {
  const { client, container } = renderPart(null, chatting([]));
  act(() => client.setState({ outbox: [unsent("Hi")] }));
  act(() => client.setState({ outbox: [unsent("Hi", { status: "failed" })] }));
  expect(said(container)).toEqual(["We couldn’t send this."]);
  expect(screen.queryByText("Hi")).toBeNull();
});
