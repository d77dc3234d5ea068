import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Chat } from "../index.ts";

const EXPLANATION = "The address book of the internet.";

function show() {
  render(
    <div style={{ height: 60, overflow: "auto" }}>
      <p>
        Your <Chat.Term value="DNS" explanation={EXPLANATION} /> is fine.
      </p>
      <button type="button">Elsewhere</button>
      <div style={{ height: 600 }} />
    </div>,
  );
  return { user: userEvent.setup(), word: screen.getByRole("button", { name: "DNS" }) };
}

const card = () => screen.getByText(EXPLANATION);
const isShown = () => card().matches(":popover-open");

test("the word carries its explanation for whoever hears it", () => {
  const { word } = show();
  expect(word.getAttribute("aria-describedby")).toBe(card().id);
  expect(word.getAttribute("aria-expanded")).toBe("false");
  expect(isShown()).toBe(false);
});

test("a resting mouse shows it, may go over to it, and takes it away by leaving", async () => {
  const { user, word } = show();
  await user.hover(word);
  await waitFor(() => expect(isShown()).toBe(true));
  await user.hover(card());
  expect(isShown()).toBe(true);
  expect(document.activeElement).not.toBe(word);
  await user.unhover(card());
  await waitFor(() => expect(isShown()).toBe(false));
});

test("Escape takes away what a mouse shows, wherever focus is", async () => {
  const { user, word } = show();
  await user.hover(word);
  await waitFor(() => expect(isShown()).toBe(true));
  await user.keyboard("{Escape}");
  expect(isShown()).toBe(false);
});

test("the keys show it and take it away, and focus stays on the word", async () => {
  const { user, word } = show();
  for (let hops = 0; hops < 3 && document.activeElement !== word; hops += 1) await user.tab();
  for (const key of ["{Enter}", " "]) {
    await user.keyboard(key);
    expect(isShown()).toBe(true);
    expect(word.getAttribute("aria-expanded")).toBe("true");
    await user.keyboard("{Escape}");
    expect(isShown()).toBe(false);
    expect(document.activeElement).toBe(word);
  }
  await user.keyboard("{Enter}");
  await user.tab();
  expect(isShown()).toBe(false);
});

test("a tap shows it until the next one, on the word or anywhere else", async () => {
  const { user, word } = show();
  const tap = (target: Element) => user.pointer({ keys: "[TouchA]", target });
  await tap(word);
  expect(isShown()).toBe(true);
  await tap(card());
  expect(isShown()).toBe(true);
  await tap(word);
  expect(isShown()).toBe(false);
  await tap(word);
  await tap(screen.getByRole("button", { name: "Elsewhere" }));
  expect(isShown()).toBe(false);
});

test("it lies over whatever is around it, at the word, and goes when the word is out of sight", async () => {
  const { user, word } = show();
  await user.click(word);
  const at = card().getBoundingClientRect();
  const of = word.getBoundingClientRect();
  expect(document.elementFromPoint(at.left + 4, at.top + 4)).toBe(card());
  expect(Math.abs(at.left - of.left)).toBeLessThan(10);
  expect(at.top >= of.bottom || at.bottom <= of.top).toBe(true);
  word.closest("div")!.scrollTop = 400;
  await waitFor(() => expect(isShown()).toBe(false));
});
