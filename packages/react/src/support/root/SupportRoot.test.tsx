import { act, render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import { expect, test, vi } from "vitest";
import { createFakeClient } from "../../../test/createFakeClient.ts";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { live } from "../../../test/world.ts";
import { Chat } from "../../chat/index.ts";
import { Support } from "../index.ts";

const views = (
  <>
    <Support.View name="chat">Chat</Support.View>
    <Support.View name="ticket">
      Ticket
      <Support.Go to="chat" />
    </Support.View>
  </>
);

test("tells the host what happens, by the function of the last render and each thing once", () => {
  const client = createFakeClient(live);
  const [first, second] = [vi.fn(), vi.fn()];
  const tree = (onEvent: (() => void) | undefined) => (
    <StrictMode>
      <Support.Root client={client} voice={voice} onEvent={onEvent} />
    </StrictMode>
  );
  const { rerender, unmount } = render(tree(first));
  client.happen({ type: "opened" });
  rerender(tree(second));
  client.happen({ type: "closed" });
  rerender(tree(undefined));
  client.happen({ type: "opened" });
  rerender(tree(first));
  unmount();
  client.happen({ type: "closed" });
  expect(first).toHaveBeenCalledExactlyOnceWith({ type: "opened" });
  expect(second).toHaveBeenCalledExactlyOnceWith({ type: "closed" });
});

test("shows the view that the host asks for, before it is there and after, and the customer goes on from it", async () => {
  const client = createFakeClient(live);
  client.support.open({ view: "ticket" });
  const { user } = renderPart(null);
  render(
    <Support.Root client={client} voice={voice}>
      {views}
    </Support.Root>,
  );
  expect(screen.getByText("Ticket")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(screen.getByText("Chat")).toBeTruthy();
  act(() => client.support.open());
  expect(screen.getByText("Chat")).toBeTruthy();
  act(() => client.support.open({ view: "ticket" }));
  expect(screen.getByText("Ticket")).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});

test("words that the host lends stand in the field, and never instead of what was typed", async () => {
  const composer = (
    <Chat.Root>
      <Chat.Composer>
        <Chat.Input />
      </Chat.Composer>
    </Chat.Root>
  );
  const { client, user } = renderPart(composer, live);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  act(() => client.support.prefill("I’d like to move my site"));
  expect(field.value).toBe("I’d like to move my site");
  await user.clear(field);
  await user.type(field, "My own words");
  act(() => client.support.prefill("Other words"));
  expect(field.value).toBe("My own words");
});
