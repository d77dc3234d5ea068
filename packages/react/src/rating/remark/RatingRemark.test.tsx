import { act, screen } from "@testing-library/react";
import type { Rating as RatingOf, SupportState } from "@warmline/client";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CONTACT, ended, NOW, rating, site, unsent } from "../../../test/world.ts";
import { Rating } from "../index.ts";

const reasons = [
  { id: "speed", label: { en: "How fast it went" } },
  { id: "clarity", label: { en: "How clear it was" } },
];
const state = (change: Partial<RatingOf> = { face: "sad" }): Partial<SupportState> => ({
  ...ended(change),
  site: { ...site, rating: { scale: "faces-3", reasons } },
});
const parts = (
  <Rating.Root>
    <Rating.Question />
    <Rating.Faces />
    <Rating.Saved />
    <Rating.Undo />
    <Rating.Dismiss />
    <Rating.RemarkButton />
    <Rating.Remark />
    <Rating.PassedOn />
  </Rating.Root>
);
const ask = () => screen.queryByRole("button", { name: "Would you like to add anything?" });
const form = () => screen.queryByRole("form", { name: "Would you like to add anything?" });
const button = (name: string) => screen.getByRole("button", { name });
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "In your own words" });
const remark = (status: "sending" | "failed") =>
  unsent("", { status, command: { type: "remark", ratingId: CONTACT, reasons: ["speed"], text: "Too slow" } });

test("nothing more is asked before a click, and the same is asked after any face", () => {
  const { client } = renderPart(parts, state({}));
  expect(ask()).toBeNull();
  for (const face of ["sad", "neutral", "happy"] as const) {
    act(() => client.setState({ ratings: { [CONTACT]: rating({ face }) } }));
    expect(ask()?.getAttribute("aria-expanded")).toBe("false");
    expect(form()).toBeNull();
  }
});

test("reasons and words are passed on, and the customer reads to whom", async () => {
  const { client, user } = renderPart(parts, state());
  await user.click(ask()!);
  expect(button("How fast it went").getAttribute("aria-pressed")).toBe("false");
  await user.click(button("How fast it went"));
  await user.click(button("How clear it was"));
  await user.click(button("How clear it was"));
  await user.type(field(), "  Too slow ");
  await user.click(button("Send"));
  expect(client.calls).toEqual([["rating.remark", CONTACT, { reasons: ["speed"], text: "Too slow" }]]);
  expect(document.activeElement).toBe(button("Bad"));
  act(() => client.setState({ outbox: [remark("sending")] }));
  expect(form()).toBeNull();
  expect(screen.getByText("Passing it on…").getAttribute("role")).toBe("status");
  const told = { reasons: ["speed"], text: "Too slow", at: NOW, team: { en: "our network team" } };
  act(() => client.setState({ outbox: [], ratings: { [CONTACT]: rating({ face: "sad", remark: told }) } }));
  expect(screen.getByText("Thank you. Our network team will read it.")).toBeTruthy();
  expect(ask()).toBeNull();
});

test("with nothing in it Send leads to the field", async () => {
  const { client, user } = renderPart(parts, state());
  await user.click(ask()!);
  await user.type(field(), "   ");
  await user.click(button("Send"));
  expect(client.calls).toEqual([]);
  expect(document.activeElement).toBe(field());
  expect(button("Send").getAttribute("aria-disabled")).toBe("true");
});

test("what is typed is kept, and lies open when it is shown anew", async () => {
  const { client, user } = renderPart(parts, state());
  await user.click(ask()!);
  await user.click(button("How clear it was"));
  await user.type(field(), "I did not");
  await user.tab();
  act(() => client.setState({ ratings: {} }));
  expect(form()).toBeNull();
  act(() => client.setState(state()));
  expect(client.rating.getDraft(CONTACT)).toEqual({ reasons: ["clarity"], text: "I did not" });
  expect(field().value).toBe("I did not");
  expect(button("How clear it was").getAttribute("aria-pressed")).toBe("true");
  await user.click(ask()!);
  expect(form()).toBeNull();
});

test("what could not be passed on is there again and can be sent once more", async () => {
  const { client, user } = renderPart(parts, { ...state(), outbox: [remark("failed")] });
  expect(screen.getByText("We couldn’t pass that on. Please try again.")).toBeTruthy();
  expect(field().value).toBe("Too slow");
  expect(button("How fast it went").getAttribute("aria-pressed")).toBe("true");
  await user.click(button("Send"));
  expect(client.calls).toEqual([["rating.remark", CONTACT, { reasons: ["speed"], text: "Too slow" }]]);
});

test("the question is waved away before a click, and not after one", async () => {
  const { client, user } = renderPart(parts, state({}));
  await user.click(button("Not now"));
  expect(client.calls).toEqual([["rating.dismiss", CONTACT]]);
  act(() => client.setState({ ratings: { [CONTACT]: rating({ dismissedAt: NOW }) } }));
  expect(screen.queryByRole("group")).toBeNull();
  act(() => client.setState({ ratings: { [CONTACT]: rating({ face: "happy" }) } }));
  expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
});

test("some time after amends it is asked whether it is all right now", () => {
  const later = rating({ id: "job-1", occasion: "follow-up", askedAt: NOW + 1 });
  renderPart(parts, { ...state(), ratings: { [CONTACT]: rating({ face: "sad" }), "job-1": later } });
  expect(screen.getByRole("group", { name: "Is it all right now?" })).toBeTruthy();
});
