import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHAT, chatting, conversation, message, text } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const list = (
  <Chat.Root>
    <Chat.List style={{ height: 200, overflow: "auto" }} />
    <Chat.Latest />
  </Chat.Root>
);

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    message(from + index, (from + index) % 3 === 0 ? "me" : "olena", text(`Line ${from + index}`)),
  );
const log = () => screen.getByRole("log", { name: "Conversation" });
const read = (upTo: number) => ({
  conversations: {
    [CHAT]: conversation({ marks: { visitor: { delivered: upTo, read: upTo }, agent: { delivered: 0, read: 0 } } }),
  },
});
const asked = (client: { calls: readonly (readonly unknown[])[] }, name: string) =>
  client.calls.filter(([called]) => called === name).length;

async function goTo(top: number) {
  await act(async () => {
    const scrolled = new Promise((resolve) => log().addEventListener("scroll", resolve, { once: true }));
    log().scrollTop = top;
    await scrolled;
  });
}

describe("earlier messages", () => {
  test("come by themselves when one goes up to them, and not before", async () => {
    const { client } = renderPart(list, chatting(lines(41, 100), { ...read(100), earlier: { [CHAT]: "there" } }));
    expect(asked(client, "chat.loadEarlier")).toBe(0);
    await goTo(1_000);
    expect(asked(client, "chat.loadEarlier")).toBe(0);
    await goTo(100);
    expect(asked(client, "chat.loadEarlier")).toBeGreaterThan(0);
  });

  test("come by themselves where a few lines leave room", async () => {
    const { client } = renderPart(list, chatting(lines(99, 100), { ...read(100), earlier: { [CHAT]: "there" } }));
    await waitFor(() => expect(asked(client, "chat.loadEarlier")).toBeGreaterThan(0));
  });

  test("are asked for once while they are on their way, and not again by themselves when they did not come", async () => {
    const { client } = renderPart(list, chatting(lines(41, 100), { ...read(100), earlier: { [CHAT]: "loading" } }));
    await goTo(0);
    const button = screen.getByRole("button", { name: "Getting earlier messages…" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    act(() => client.setState({ earlier: { [CHAT]: "failed" } }));
    await goTo(50);
    expect(asked(client, "chat.loadEarlier")).toBe(0);
  });

  test("that did not come can be asked for by hand, and focus stays in the list", async () => {
    const state = chatting(lines(41, 100), { ...read(100), earlier: { [CHAT]: "failed" } });
    const { client, user } = renderPart(list, state);
    await user.click(screen.getByRole("button", { name: "Earlier messages didn’t come. Try again" }));
    expect(asked(client, "chat.loadEarlier")).toBe(1);
    expect(document.activeElement).toBe(log());
  });

  test("end at the beginning, which says so to whoever came there", () => {
    const { client } = renderPart(list, chatting(lines(41, 100), { ...read(100), earlier: { [CHAT]: "there" } }));
    expect(screen.queryByText("This is where your conversation began.")).toBeNull();
    act(() => client.setState({ messages: { [CHAT]: lines(1, 100) }, earlier: {} }));
    expect(within(log()).getByText("This is where your conversation began.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show earlier messages" })).toBeNull();
  });

  test("a short conversation has no line that says where it began", () => {
    renderPart(list, chatting(lines(1, 3)));
    expect(screen.queryByText("This is where your conversation began.")).toBeNull();
  });
});

describe("what was not seen", () => {
  const divider = () => screen.queryByText("New messages");
  const after = () => divider()?.nextElementSibling?.textContent;
  const show = (state: DocumentVisibilityState) =>
    act(() => {
      const spy = vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
      onTestFinished(() => spy.mockRestore());
      document.dispatchEvent(new Event("visibilitychange"));
    });

  test("is divided from what was, and stays so while one reads on", () => {
    const { client } = renderPart(list, chatting(lines(1, 40), read(30)));
    expect(after()).toContain("Line 31");
    act(() => client.setState(read(40)));
    act(() => client.setState({ messages: { [CHAT]: lines(1, 41) } }));
    expect(after()).toContain("Line 31");
  });

  test("is not divided where everything was seen, or nothing was before", () => {
    renderPart(list, chatting(lines(1, 40), read(40)));
    expect(divider()).toBeNull();
    renderPart(list, chatting(lines(1, 40), read(0)));
    expect(divider()).toBeNull();
  });

  test("is divided anew when one comes back to the page, and no more once one has read and left", () => {
    const { client } = renderPart(list, chatting(lines(1, 40), read(30)));
    act(() => client.setState(read(40)));
    show("hidden");
    expect(divider()).toBeNull();
    act(() => client.setState({ messages: { [CHAT]: lines(1, 44) } }));
    expect(divider()).toBeNull();
    show("visible");
    expect(after()).toContain("Line 41");
  });

  test("waits until it is known", () => {
    const { client } = renderPart(list, { session: { status: "opening" } });
    act(() => client.setState(chatting(lines(1, 40), read(30))));
    expect(after()).toContain("Line 31");
  });
});

describe("a message that was looked for", () => {
  test("comes into view with focus, and one reads on from there", async () => {
    const { client } = renderPart(list, chatting(lines(1, 400), read(400)));
    const reveal = { conversationId: CHAT, messageId: "message-57", seq: 57, status: "ready" as const };
    act(() => client.setState({ reveal }));
    const row = screen.getByText("Line 57").closest("article")!;
    expect(document.activeElement).toBe(row);
    expect(asked(client, "chat.endReveal")).toBe(1);
    const isInView = () => {
      const [view, own] = [log().getBoundingClientRect(), row.getBoundingClientRect()];
      return own.height > 0 && own.top >= view.top && own.bottom <= view.bottom;
    };
    await waitFor(() => expect(isInView()).toBe(true));
    act(() => client.setState({ messages: { [CHAT]: lines(1, 401) } }));
    expect(isInView()).toBe(true);
    expect(screen.getByRole("button", { name: "1 new message" })).toBeTruthy();
    act(() => row.blur());
    expect(row.hasAttribute("tabindex")).toBe(false);
  });
});
