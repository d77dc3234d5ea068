import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, olena, site, waiting } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const card = (
  <Chat.Root>
    <Chat.Agent data-testid="agent" />
  </Chat.Root>
);
const agents = (change: object) => ({ site: { ...site, agents: [{ ...olena, ...change }] } });

test("shows name, initials and the warm line, and nothing before somebody answers", () => {
  const { client } = renderPart(card, waiting());
  expect(screen.queryByTestId("agent")).toBeNull();
  act(() => client.setState(chatting()));
  expect(screen.getByText("Olena Bondar")).toBeTruthy();
  expect(screen.getByText("OB")).toBeTruthy();
  expect(screen.getByText("I like quiet servers and loud music.")).toBeTruthy();
  expect(screen.queryByText("Automatic assistant")).toBeNull();
});

test("shows the photo, and the initials when it does not load", () => {
  const pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
  const { client, container } = renderPart(card, chatting());
  client.support.url = () => pixel;
  act(() => client.setState(agents({ photo: "/v1/agents/olena/photo/1" })));
  const photo = container.querySelector("img");
  expect(photo?.src).toBe(pixel);
  fireEvent.error(photo!);
  expect(screen.getByText("OB")).toBeTruthy();
});

test("a program says that it is one", () => {
  renderPart(card, chatting([], agents({ bot: true })));
  expect(screen.getByText("Automatic assistant")).toBeTruthy();
});
