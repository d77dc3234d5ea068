import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, message } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const parts = (
  <Chat.Root>
    <Chat.List />
  </Chat.Root>
);
const handedTo = (to: string | null) =>
  chatting([message(1, "system", { type: "notice", notice: "handed-over", from: "tomas", to, why: "passed-on" })]);

test("of a hand-over it shows who goes on, with face and warm line", () => {
  renderPart(parts, handedTo("olena"));
  expect(screen.getByText("Olena Bondar goes on from here. You need not repeat anything.")).toBeTruthy();
  expect(screen.getByText("OB")).toBeTruthy();
  expect(screen.getByText("I like quiet servers and loud music.")).toBeTruthy();
});

test("to whoever is free it has words alone", () => {
  const { container } = renderPart(parts, handedTo(null));
  expect(screen.getByText("A colleague goes on from here. You need not repeat anything.")).toBeTruthy();
  expect(container.querySelector('[data-wl="chat-agent-photo"]')).toBeNull();
});

test("only where all was solved is it a feast", () => {
  const ending = (reason: "solved" | "abusive") => message(1, "system", { type: "notice", notice: "ended", reason });
  const { client, container } = renderPart(parts, chatting([ending("solved")]));
  const feast = () => container.querySelector('[data-wl="chat-notice"][data-wl-solved]');
  expect(feast()?.textContent).toMatch(/^Solved!/);
  act(() => client.setState(chatting([ending("abusive")])));
  expect(screen.queryByText(/^Solved!/)).toBeNull();
  expect(feast()).toBeNull();
});
