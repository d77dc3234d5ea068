import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHAT, chatting, conversation, live, message, NOW, text, unsent } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const list = (
  <Chat.Root>
    <Chat.Empty />
    <Chat.List style={{ height: 200, overflow: "auto" }} />
    <Chat.Latest />
    <Chat.Composer>
      <Chat.Input />
    </Chat.Composer>
  </Chat.Root>
);

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    message(index + 1, index % 3 === 0 ? "me" : "olena", text(`Line ${index + 1}`)),
  );
const log = () => screen.getByRole("log", { name: "Conversation" });
const distanceToEnd = () => log().scrollHeight - log().scrollTop - log().clientHeight;

async function scrollTo(top: number) {
  await act(async () => {
    const scrolled = new Promise((resolve) => log().addEventListener("scroll", resolve, { once: true }));
    log().scrollTop = top;
    await scrolled;
  });
}

test("greets before the first word", () => {
  renderPart(list, live);
  expect(screen.getByText("Hello! What can we help you with?")).toBeTruthy();
});

test("shows who wrote what, when and how far it got; the log itself is not live", () => {
  const marks = { visitor: { delivered: 0, read: 0 }, agent: { delivered: 3, read: 1 } };
  renderPart(list, {
    ...chatting([
      message(1, "me", text("Hello?")),
      message(2, "olena", text("Hi Maria!")),
      message(3, "me", text("My site is slow")),
    ]),
    conversations: { [CHAT]: conversation({ marks }) },
    outbox: [unsent("Are **you** there?")],
  });
  const rows = within(log()).getAllByRole("article");
  expect(rows.map((row) => row.getAttribute("aria-label"))).toEqual(["You", "Olena Bondar", "You", "You"]);
  expect(rows.map((row) => row.dataset["wlStatus"])).toEqual(["read", undefined, "delivered", "sending"]);
  expect(within(rows[0]!).getByText("Seen")).toBeTruthy();
  expect(within(rows[1]!).getByText("Hi Maria!")).toBeTruthy();
  expect(within(rows[2]!).getByText("Delivered")).toBeTruthy();
  expect(within(rows[3]!).getByText("Are **you** there?")).toBeTruthy();
  expect(within(log()).getByText("Today")).toBeTruthy();
  expect(log().getAttribute("aria-live")).toBe("off");
  expect(log().tabIndex).toBe(0);
});

test("tells what happened in warm words", () => {
  renderPart(
    list,
    chatting([
      message(1, "system", { type: "notice", notice: "joined", agentId: "olena" }),
      message(2, "system", { type: "notice", notice: "ended", reason: "solved" }),
      message(3, "system", { type: "notice", notice: "reopened" }),
    ]),
  );
  expect(screen.getByText("Olena Bondar is here and reading.")).toBeTruthy();
  expect(screen.getByText("Solved! This conversation has ended. Have a good Wednesday!")).toBeTruthy();
  expect(screen.getByText("The conversation is open again.")).toBeTruthy();
});

test("wishes nobody a good day twice: words that came with the end are the goodbye", () => {
  const goodbye = message(1, "olena", text("It works now. Have a good Wednesday!"));
  const ended = message(2, "system", { type: "notice", notice: "ended", reason: "solved" });
  renderPart(list, chatting([goodbye, { ...ended, at: goodbye.at + 20 }]));
  expect(screen.getByText("Solved! This conversation has ended.")).toBeTruthy();
});

test("follows the newest message while the reader is at the end", () => {
  const { client } = renderPart(list, chatting(many(40)));
  expect(distanceToEnd()).toBeLessThanOrEqual(1);
  act(() => client.setState({ messages: { [CHAT]: many(41) } }));
  expect(distanceToEnd()).toBeLessThanOrEqual(1);
  expect(log().dataset["wlAtEnd"]).toBe("");
});

test("stays where the reader has scrolled to, until the reader writes", async () => {
  const { client } = renderPart(list, chatting(many(40)));
  await scrollTo(100);
  expect(log().dataset["wlAtEnd"]).toBeUndefined();
  act(() => client.setState({ messages: { [CHAT]: many(41) } }));
  expect(log().scrollTop).toBe(100);
  act(() => client.setState({ outbox: [unsent("I am back")] }));
  expect(distanceToEnd()).toBeLessThanOrEqual(1);
});

test("goes on following when the list shrinks before its own scrolling was told", async () => {
  const { client } = renderPart(list, chatting(many(40)));
  await act(async () => {
    const scrolled = new Promise((resolve) => log().addEventListener("scroll", resolve, { once: true }));
    client.setState({ messages: { [CHAT]: many(41) } });
    log().style.height = "120px";
    await scrolled;
  });
  await waitFor(() => expect(distanceToEnd()).toBeLessThanOrEqual(1));
  expect(log().dataset["wlAtEnd"]).toBe("");
});

test("a button leads from further up to the newest message, and focus stays in the list", async () => {
  const { client, user } = renderPart(list, chatting(many(40)));
  expect(screen.queryByRole("button")).toBeNull();
  await scrollTo(0);
  expect(screen.getByRole("button").textContent).toMatch(/new messages$/);
  const marks = { visitor: { delivered: 40, read: 40 }, agent: { delivered: 0, read: 0 } };
  act(() => client.setState({ conversations: { [CHAT]: conversation({ marks }) } }));
  await user.click(screen.getByRole("button", { name: "Newest messages" }));
  expect(distanceToEnd()).toBeLessThanOrEqual(1);
  expect(document.activeElement).toBe(log());
  expect(screen.queryByRole("button")).toBeNull();
});

test("tells that messages were seen while their end is in view", async () => {
  const { client } = renderPart(list, chatting(many(40)));
  const seen = () => client.calls.filter(([name]) => name === "chat.markSeen").length;
  expect(seen()).toBe(1);
  await scrollTo(0);
  act(() => client.setState({ messages: { [CHAT]: [...many(40), message(41, "olena", text("Unseen"))] } }));
  expect(seen()).toBe(1);
  await scrollTo(log().scrollHeight);
  await waitFor(() => expect(seen()).toBe(2));
});

test("names the day where a new one begins", () => {
  const old = { ...message(1, "me", text("Old")), at: NOW - 86_400_000 };
  renderPart(list, chatting([{ ...old, id: "older", at: NOW - 5 * 86_400_000 }, old, message(2, "me", text("New"))]));
  expect(screen.getByText("Friday, March 6")).toBeTruthy();
  expect(screen.getByText("Yesterday")).toBeTruthy();
  expect(screen.getByText("Today")).toBeTruthy();
});

test("draws rows the host’s way", () => {
  renderPart(
    <Chat.Root>
      <Chat.List>{(row) => <p>{`${row.author}: ${row.text}`}</p>}</Chat.List>
    </Chat.Root>,
    chatting([message(1, "olena", text("Hi"))]),
  );
  expect(screen.getByText("agent: Hi")).toBeTruthy();
});

test("what happens to a message leaves its words as they are: a picture in them or a selection stays", () => {
  const [first, second] = [message(1, "olena", text("One")), message(2, "olena", text("Two"))];
  const { client } = renderPart(list, chatting([second]));
  const words = screen.getByText("Two");
  const change = (...messages: ReturnType<typeof message>[]) =>
    act(() => client.setState({ messages: { [CHAT]: messages } }));
  change(first, second);
  expect(screen.getByText("Two")).toBe(words);
  change(first, { ...second, reactions: [{ by: { kind: "agent", agentId: "olena" }, emoji: "👍" }] });
  expect(screen.getByText("Two")).toBe(words);
});
