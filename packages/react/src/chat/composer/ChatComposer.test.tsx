import { act, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { expect, test, vi } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { serverMarkup } from "../../../test/serverMarkup.ts";
import { chatting, message, text, unsent, waiting } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Chat } from "../index.ts";

const composer = (
  <Chat.Root>
    <Chat.List />
    <Chat.Composer>
      <Chat.Input />
      <Chat.Remaining />
      <Chat.Send />
    </Chat.Composer>
  </Chat.Root>
);

const input = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your message" });
const sent = (calls: readonly (readonly unknown[])[]) => calls.filter(([name]) => name === "chat.send");

test("Enter sends the trimmed text, empties the field and keeps focus there", async () => {
  const { client, user } = renderPart(composer);
  await user.type(input(), "  Hello there {Enter}");
  expect(sent(client.calls)).toEqual([["chat.send", "Hello there"]]);
  expect(input().value).toBe("");
  expect(document.activeElement).toBe(input());
});

test("the button sends by mouse and by keyboard", async () => {
  const { client, user } = renderPart(composer);
  await user.type(input(), "One");
  await user.click(screen.getByRole("button", { name: "Send" }));
  await user.keyboard("Two{Tab} ");
  expect(sent(client.calls)).toEqual([
    ["chat.send", "One"],
    ["chat.send", "Two"],
  ]);
});

test("Shift and Enter start a new line", async () => {
  const { client, user } = renderPart(composer);
  await user.type(input(), "One{Shift>}{Enter}{/Shift}Two");
  expect(input().value).toBe("One\nTwo");
  expect(sent(client.calls)).toEqual([]);
});

test.each([{ isComposing: true }, { keyCode: 229 }])(
  "Enter that ends an input method’s word does not send: %o",
  async (init) => {
    const { client, user } = renderPart(composer);
    await user.type(input(), "にほん");
    fireEvent(input(), createEvent.keyDown(input(), { key: "Enter", ...init }));
    expect(sent(client.calls)).toEqual([]);
  },
);

test("nothing is sent while nothing is typed, and the button stays reachable", async () => {
  const { client, user } = renderPart(composer);
  const send = screen.getByRole<HTMLButtonElement>("button", { name: "Send" });
  expect(send.getAttribute("aria-disabled")).toBe("true");
  expect(send.disabled).toBe(false);
  await user.click(send);
  await user.type(input(), "   {Enter}");
  expect(sent(client.calls)).toEqual([]);
});

test("a host’s handler runs first and can keep the text from being sent", async () => {
  const { client, user } = renderPart(
    <Chat.Root>
      <Chat.Composer onSubmit={(event) => event.preventDefault()}>
        <Chat.Input />
      </Chat.Composer>
    </Chat.Root>,
  );
  await user.type(input(), "Hello{Enter}");
  expect(sent(client.calls)).toEqual([]);
  expect(input().value).toBe("Hello");
});

test("what was typed is there again, and each change is kept", async () => {
  const { client, user } = renderPart(composer, {}, "Half a sent");
  expect(input().value).toBe("Half a sent");
  await user.type(input(), "ence");
  expect(client.chat.getDraft()).toBe("Half a sentence");
});

test("O8: a draft is in the field of a chat that a server rendered, whose markup is taken over", async () => {
  const chat = (draft: string) => (
    <Support.Root client={createFakeClient({}, draft)} voice={voice}>
      {composer}
    </Support.Root>
  );
  const container = document.createElement("div");
  container.innerHTML = serverMarkup(chat(""));
  document.body.append(container);
  const rendered = input();
  render(chat("a".repeat(3_999)), { container, hydrate: true });
  await screen.findByText("1 character left");
  expect(input()).toBe(rendered);
  expect(rendered.value).toHaveLength(3_999);
});

test("the characters that are left are told near the end", () => {
  renderPart(composer, {}, "a".repeat(3_999));
  expect(screen.getByText("1 character left")).toBeTruthy();
  expect(input().getAttribute("aria-describedby")).toBe(screen.getByText("1 character left").id);
});

test("a text that is too long stays whole, is not sent, and the field says why", async () => {
  const { client, user } = renderPart(composer, {}, "a".repeat(3_999));
  await user.click(input());
  await user.paste("bcd");
  expect(input().value).toHaveLength(4_002);
  expect(input().getAttribute("aria-invalid")).toBe("true");
  expect(input().getAttribute("aria-describedby")).toBe(screen.getByText("2 characters too many").id);
  expect(screen.getByRole("button", { name: "Send" }).getAttribute("aria-disabled")).toBe("true");
  await user.keyboard("{Enter}");
  expect(sent(client.calls)).toEqual([]);
  expect(await screen.findByText("That’s too long for one message.")).toBeTruthy();
  await user.keyboard("{Backspace}{Backspace}{Enter}");
  expect(sent(client.calls)).toEqual([["chat.send", `${"a".repeat(3_999)}b`]]);
});

test.each([
  ["Leave the line", waiting()],
  ["End chat", chatting()],
])("focus goes from “%s” to the field, as the button goes", async (name, state) => {
  const { client, user } = renderPart(
    <Chat.Root>
      <Chat.Composer>
        <Chat.Input />
      </Chat.Composer>
      <Chat.Leave />
    </Chat.Root>,
    state,
  );
  screen.getByRole("button", { name }).focus();
  await user.keyboard("{Enter}");
  expect(client.calls).toContainEqual(["chat.leave"]);
  expect(document.activeElement).toBe(input());
});

test("the other side learns of typing, and of its end when the text is sent", async () => {
  const { client, user } = renderPart(composer);
  await user.type(input(), "H{Enter}");
  const typing = client.calls.filter(([name]) => name === "chat.setTyping");
  expect(typing).toEqual([
    ["chat.setTyping", true],
    ["chat.setTyping", false],
  ]);
});

test("a failed text can be sent again or taken back into the composer after what is typed there", async () => {
  const failure = { code: "invalid-request", title: "", retryable: false };
  const failed = unsent("Hello", { status: "failed", failure });
  const { client, user } = renderPart(composer, chatting([], { outbox: [failed] }), "Also");
  await user.click(screen.getByRole("button", { name: "Send again" }));
  expect(client.calls).toContainEqual(["chat.retry", failed.id]);
  await user.click(screen.getByRole("button", { name: "Edit" }));
  expect(client.calls).toContainEqual(["chat.discard", failed.id]);
  expect(input().value).toBe("Also\nTaken back");
});

test("a text in doubt can only be sent again", () => {
  renderPart(composer, chatting([], { outbox: [unsent("Hello", { status: "failed", inDoubt: true })] }));
  expect(screen.getByText("We can’t tell whether this arrived. Sending it again is safe.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Send again" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
});

test("a key press renders the field and not the list", async () => {
  const onList = vi.fn();
  const onInput = vi.fn();
  const { user } = renderPart(
    <Chat.Root>
      <Profiler id="list" onRender={onList}>
        <Chat.List />
      </Profiler>
      <Chat.Composer>
        <Profiler id="input" onRender={onInput}>
          <Chat.Input />
        </Profiler>
        <Chat.Send />
      </Chat.Composer>
    </Chat.Root>,
    chatting([message(1, "me", text("Hello"))]),
    "Some",
  );
  await user.click(input());
  await act(async () => undefined);
  onList.mockClear();
  onInput.mockClear();
  await user.keyboard("x");
  expect(onList).not.toHaveBeenCalled();
  expect(onInput).toHaveBeenCalledOnce();
});
