import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, live, site } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const parts = (
  <Chat.Root>
    <Chat.Topics />
  </Chat.Root>
);
const topic = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const group = () => screen.queryByRole("group", { name: "What is it about? (if you like)" });

test("one tap says what it is about, another one something else, and the same again nothing", async () => {
  const { client, user } = renderPart(parts, live);
  expect(group()).toBeTruthy();
  await user.click(screen.getByText("A bill"));
  expect(topic("A bill").checked).toBe(true);
  await user.click(topic("A server"));
  expect([topic("A bill").checked, topic("A server").checked]).toEqual([false, true]);
  await user.click(topic("A server"));
  expect(topic("A server").checked).toBe(false);
  expect(client.calls).toEqual([
    ["chat.setCategory", "billing"],
    ["chat.setCategory", "servers"],
    ["chat.setCategory", null],
  ]);
});

test("is one stop for the keyboard, and the arrows change it", async () => {
  const { user } = renderPart(parts, { ...live, category: "billing" });
  await user.tab();
  expect(document.activeElement).toBe(topic("A bill"));
  await user.keyboard("{ArrowRight}");
  expect(topic("A server").checked).toBe(true);
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test("says in words that an emergency goes first", () => {
  const categories = site.categories.map((one) => ({ ...one, emergency: one.id === "servers" }));
  renderPart(parts, { ...live, site: { ...site, categories } });
  expect(topic("A server (goes first)")).toBeTruthy();
});

test("is there only before the first word, and where there is something to choose from", () => {
  const { client } = renderPart(parts, live);
  const [one] = site.categories;
  const having = (...categories: typeof site.categories) =>
    act(() => client.setState({ site: { ...site, categories } }));
  having();
  expect(group()).toBeNull();
  if (one) having(one);
  expect(group()).toBeNull();
  if (one) having({ ...one, emergency: true });
  expect(group()).toBeTruthy();
  act(() => client.setState(chatting()));
  expect(group()).toBeNull();
});
