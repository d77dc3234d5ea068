import { act, screen, waitFor } from "@testing-library/react";
import type { Rating as RatingOf, SupportState } from "@warmline/client";
import { expect, test } from "vitest";
import { listen } from "../../../test/heard.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { CONTACT, ended, live, NOW, rating } from "../../../test/world.ts";
import { Support } from "../../support/index.ts";
import { Rating } from "../index.ts";

const tree = (
  <>
    <Rating.PopUp>
      <Rating.Root>
        <Rating.Question />
        <Rating.Faces />
        <Rating.Saved />
        <Rating.Undo />
        <Rating.Dismiss />
      </Rating.Root>
    </Rating.PopUp>
    <Support.Launcher />
  </>
);
const asked = (change: Partial<RatingOf> = {}): Partial<SupportState> => ({
  ...ended({ popUp: true, ...change }),
  window: { open: false },
});
const card = () => screen.queryByRole("region", { name: "A short question" });
const button = (name: string) => screen.getByRole("button", { name });

test("stands outside of the window, takes no focus and is said once", async () => {
  const { heard, stop } = listen();
  const { client } = renderPart(tree, { ...live, window: { open: false } });
  expect(card()).toBeNull();
  act(() => client.setState(asked()));
  expect(card()?.textContent).toContain("How was it with Olena Bondar?");
  expect(document.activeElement).toBe(document.body);
  act(() => client.setState({ connection: { status: "connecting", since: 0 } }));
  await waitFor(() => expect(heard).toEqual(["How was it with Olena Bondar? One click is enough."]));
  stop();
});

test("is not there where the server does not allow it, nor beside the open window", () => {
  const { client } = renderPart(tree, asked({ popUp: false }));
  expect(card()).toBeNull();
  act(() => client.setState(asked()));
  expect(card()).not.toBeNull();
  act(() => client.support.open());
  expect(card()).toBeNull();
});

test("a click is stored and stays to be undone until the card is closed", async () => {
  const { client, user } = renderPart(tree, asked());
  await user.click(button("Great"));
  expect(client.calls).toEqual([["rating.choose", CONTACT, "happy"]]);
  act(() => client.setState({ ratings: { [CONTACT]: rating({ popUp: true, face: "happy" }) } }));
  expect(screen.getByText("Saved: Great. Thank you!")).toBeTruthy();
  expect(button("Undo")).toBeTruthy();
  button("Close").focus();
  await user.keyboard("{Enter}");
  expect(card()).toBeNull();
  expect(document.activeElement).toBe(button("Talk to us"));
  expect(client.calls).toHaveLength(1);
});

test("whoever waves it away is not asked again, and has focus on the launcher", async () => {
  const { client, user } = renderPart(tree, asked());
  button("Not now").focus();
  await user.keyboard("{Enter}");
  expect(client.calls).toEqual([["rating.dismiss", CONTACT]]);
  expect(card()).toBeNull();
  expect(document.activeElement).toBe(button("Talk to us"));
  act(() => client.setState({ ratings: { [CONTACT]: rating({ popUp: true, dismissedAt: NOW }) } }));
  expect(card()).toBeNull();
});
