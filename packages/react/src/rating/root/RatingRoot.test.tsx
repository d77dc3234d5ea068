import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, CONTACT, ended, rating, unsent } from "../../../test/world.ts";
import { Rating } from "../index.ts";

const parts = (
  <Rating.Root>
    <Rating.Question />
    <Rating.Faces />
    <Rating.Hint />
    <Rating.Saved />
    <Rating.Undo />
  </Rating.Root>
);
const face = (name: string) => screen.getByRole("button", { name });
const choice = (chosen: "happy" | null, status: "sending" | "failed" = "sending") =>
  unsent("", { id: "choice", status, command: { type: "choose-face", ratingId: CONTACT, face: chosen } });

test("asks about the person after the contact, and not before", () => {
  const { client } = renderPart(parts, chatting());
  expect(screen.queryByRole("group")).toBeNull();
  act(() => client.setState(ended()));
  expect(screen.getByRole("group", { name: "How was it with Olena Bondar?" })).toBeTruthy();
  expect(screen.getAllByRole("button").map((button) => button.getAttribute("aria-label"))).toEqual([
    "Bad",
    "Okay",
    "Great",
  ]);
});

test("one click stores, and is told when it is stored", async () => {
  const { client, user } = renderPart(parts, ended());
  await user.click(face("Great"));
  expect(client.calls).toEqual([["rating.choose", CONTACT, "happy"]]);
  act(() => client.setState({ outbox: [choice("happy")] }));
  expect(screen.getByText("Saving…")).toBeTruthy();
  act(() => client.setState({ outbox: [], ratings: { [CONTACT]: rating({ face: "happy" }) } }));
  expect(screen.getByText("Saved: Great. Thank you!").getAttribute("role")).toBe("status");
  expect(face("Great").getAttribute("aria-pressed")).toBe("true");
  expect(face("Bad").dataset["wlDimmed"]).toBe("");
});

test("says that one click is enough until there was one", () => {
  const { client } = renderPart(parts, ended());
  const hint = screen.getByText("One click is enough.");
  expect(screen.getByRole("group").getAttribute("aria-describedby")).toBe(hint.id);
  act(() => client.setState({ outbox: [choice("happy")] }));
  expect(screen.queryByText("One click is enough.")).toBeNull();
  act(() => client.setState({ outbox: [choice(null)] }));
  act(() => client.setState({ outbox: [] }));
  expect(screen.queryByText("One click is enough.")).toBeNull();
});

test("a change of mind is one more click, and a double click is none", async () => {
  const { client, user } = renderPart(parts, ended({ face: "happy" }));
  await user.click(face("Great"));
  expect(client.calls).toEqual([]);
  await user.click(face("Bad"));
  expect(client.calls).toEqual([["rating.choose", CONTACT, "sad"]]);
});

test("undo takes it back, says so and keeps focus among the faces", async () => {
  const { client, user } = renderPart(parts, ended({ face: "happy" }));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(client.calls).toEqual([["rating.choose", CONTACT, null]]);
  expect(document.activeElement).toBe(face("Great"));
  act(() => client.setState({ outbox: [choice(null)] }));
  expect(screen.getByText("Taken back. Choose another or leave it.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("keys walk and press; arrows store nothing", async () => {
  const { client, user } = renderPart(parts, ended());
  await user.tab();
  expect(document.activeElement).toBe(face("Bad"));
  await user.keyboard("{ArrowRight}{ArrowDown}{ArrowLeft}");
  expect(client.calls).toEqual([]);
  await user.tab();
  await user.keyboard("{Enter}");
  expect(client.calls).toEqual([["rating.choose", CONTACT, "neutral"]]);
});

test("a click that was not stored says so and can be repeated on the same face", async () => {
  const { client, user } = renderPart(parts, { ...ended(), outbox: [choice("happy", "failed")] });
  expect(screen.getByText("We couldn’t save that. Please try again.")).toBeTruthy();
  await user.click(face("Great"));
  expect(client.calls).toEqual([["rating.choose", CONTACT, "happy"]]);
});

test("the host hears of a face before it is stored and can cancel", async () => {
  const onFaceChange = vi.fn((_face: string | null, details: { reason: string; cancel(): void }) => details.cancel());
  const { client, user } = renderPart(
    <Rating.Root onFaceChange={onFaceChange}>{<Rating.Faces />}</Rating.Root>,
    ended(),
  );
  await user.click(face("Okay"));
  expect(onFaceChange).toHaveBeenCalledExactlyOnceWith("neutral", expect.objectContaining({ reason: "choose" }));
  expect(client.calls).toEqual([]);
});

test("faces are large enough for a finger", () => {
  renderPart(parts, ended());
  for (const button of screen.getAllByRole("button")) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});
