import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { FACES_3, FACES_5 } from "@warmline/client";
import { createVoice } from "@warmline/voice";
import { uk } from "@warmline/voice/uk";
import { expect, test, vi } from "vitest";
import { renderPart, voice } from "../../../test/renderPart.tsx";
import { Rating } from "../index.ts";
import { english } from "./english.ts";
import { threeFaces } from "../scale/threeFaces.ts";
import type { OwnAction } from "./useOwnFace.ts";

const parts = (
  <>
    <Rating.Question />
    <Rating.Faces />
    <Rating.Hint />
    <Rating.Saved />
    <Rating.Undo />
    <Rating.Dismiss />
    <Rating.RemarkButton />
    <Rating.Remark />
    <Rating.PassedOn />
  </>
);
const face = (name: string) => screen.getByRole("button", { name });
const names = () => screen.getAllByRole("button").map((button) => button.getAttribute("aria-label"));

test("is a field of a form: the face goes along, Enter sends nothing, and a reset brings back how it began", async () => {
  const user = userEvent.setup();
  const onSubmit = vi.fn();
  const { container } = render(
    <form onSubmit={onSubmit}>
      <Rating.Root name="mood">{parts}</Rating.Root>
      <Rating.Root name="food" defaultFace="neutral" aria-label="Food">
        <Rating.Faces />
      </Rating.Root>
    </form>,
  );
  const form = container.querySelector("form")!;
  const sent = () => Object.fromEntries(new FormData(form));
  expect(sent()).toEqual({ food: "neutral" });
  const [great] = screen.getAllByRole("button", { name: "Great" });
  great?.focus();
  await user.keyboard("{Enter}");
  expect(sent()).toEqual({ mood: "happy", food: "neutral" });
  expect(screen.getByText("Chosen: Great.").getAttribute("role")).toBe("status");
  await user.click(screen.getAllByRole("button", { name: "Bad" })[1]!);
  expect(sent()).toEqual({ mood: "happy", food: "sad" });
  expect(onSubmit).not.toHaveBeenCalled();
  act(() => form.reset());
  expect(sent()).toEqual({ food: "neutral" });
  expect(great?.getAttribute("aria-pressed")).toBe("false");
  expect(screen.queryByText("Chosen: Great.")).toBeNull();
});

test("an undo takes it out of the form, and a field that is disabled stays out", async () => {
  const user = userEvent.setup();
  const tree = (disabled: boolean) => (
    <form aria-label="Form">
      <Rating.Root name="mood" defaultFace="sad" disabled={disabled}>
        {parts}
      </Rating.Root>
    </form>
  );
  const { rerender } = render(tree(true));
  const sent = () => new FormData(screen.getByRole("form")).get("mood");
  expect(sent()).toBeNull();
  rerender(tree(false));
  expect(sent()).toBe("sad");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(sent()).toBeNull();
});

test("the host stores it in its own way; what fails is told, and the same face tries again", async () => {
  const user = userEvent.setup();
  const action = vi.fn<OwnAction>(() => Promise.resolve());
  action.mockRejectedValueOnce(new Error("No line"));
  render(<Rating.Root action={action}>{parts}</Rating.Root>);
  expect(screen.getByRole("group", { name: "How did we do?" })).toBeTruthy();
  await user.click(face("Great"));
  expect(await screen.findByText("We couldn’t save that. Please try again.")).toBeTruthy();
  expect(face("Great").getAttribute("aria-pressed")).toBe("true");
  await user.click(face("Great"));
  expect(await screen.findByText("Saved: Great. Thank you!")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Taken back. Choose another or leave it.")).toBeTruthy();
  expect(action.mock.calls.map(([chosen, { reason }]) => [chosen, reason])).toEqual([
    ["happy", "choose"],
    ["happy", "choose"],
    [null, "undo"],
  ]);
});

test("while one click is stored only the last of the next ones waits, and what is told is told of that", async () => {
  const user = userEvent.setup();
  const settle: (() => void)[] = [];
  const action = vi.fn<OwnAction>(() => new Promise((resolve) => settle.push(resolve)));
  render(<Rating.Root action={action}>{parts}</Rating.Root>);
  await user.click(face("Bad"));
  expect(screen.getByText("Saving…")).toBeTruthy();
  await user.click(face("Okay"));
  await user.click(face("Great"));
  await act(async () => settle[0]?.());
  await vi.waitFor(() => expect(action).toHaveBeenCalledTimes(2));
  expect(screen.getByText("Saving…")).toBeTruthy();
  await act(async () => settle[1]?.());
  expect(await screen.findByText("Saved: Great. Thank you!")).toBeTruthy();
  expect(action.mock.calls.map(([chosen]) => chosen)).toEqual(["sad", "happy"]);
});

test("the host can cancel a click", async () => {
  const user = userEvent.setup();
  render(
    <Rating.Root name="mood" onFaceChange={(_face, details) => details.cancel()}>
      {parts}
    </Rating.Root>,
  );
  await user.click(face("Great"));
  expect(face("Great").getAttribute("aria-pressed")).toBe("false");
});

test("five faces have words and places of their own, in the host’s language", () => {
  const { unmount } = render(
    <Rating.Root name="mood" scale={Rating.fiveFaces}>
      <Rating.Faces />
    </Rating.Root>,
  );
  expect(names()).toEqual(["Awful, 1 of 5", "Bad, 2 of 5", "Okay, 3 of 5", "Good, 4 of 5", "Great, 5 of 5"]);
  unmount();
  render(
    <Rating.Root name="mood" voice={createVoice(uk)}>
      <Rating.Faces />
    </Rating.Root>,
  );
  expect(names()).toEqual(["Погано", "Нормально", "Чудово"]);
});

test("inside of a support line it has the words of that, and asks nothing of it", async () => {
  const own = createVoice(uk);
  const { client, user } = renderPart(
    <Rating.Root name="mood" voice={own}>
      <Rating.Faces />
    </Rating.Root>,
  );
  await user.click(face("Чудово"));
  expect(client.calls).toEqual([]);
});

test("the scales that come with it are the client’s", () => {
  for (const [scale, faces] of [
    [threeFaces, FACES_3],
    [Rating.fiveFaces, FACES_5],
  ] as const) {
    expect(scale.faces).toEqual(faces);
    expect(new Set(Object.keys(scale.drawings))).toEqual(new Set(faces));
  }
});

test("the English words that come with it are the catalogue’s", () => {
  const both = [voice, english];
  const same = (say: (one: typeof english) => string) => expect(both.map(say)[1]).toBe(both.map(say)[0]);
  for (const one of FACES_5) {
    const word = one;
    same(({ say }) => say("rating.face", { face: one, scale: "three" }));
    same(({ say }) => say("rating.face", { face: one, scale: "five" }));
    same(({ say }) => say("rating.saved", { face: one, word }));
    same(({ say }) => say("rating.chosen", { word }));
    same(({ say }) => say("rating.place", { word, place: 2, count: 5 }));
  }
  const plain = ["question", "hint", "saving", "failed", "taken-back", "undo"] as const;
  for (const key of plain) same(({ say }) => say(`rating.${key}`));
});
