import { act, screen, waitFor, within } from "@testing-library/react";
import type { Offer } from "@warmline/client";
import { expect, test, vi } from "vitest";
import { listen } from "../../../test/heard.ts";
import type { FakeClient } from "../../../test/createFakeClient.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, message, NOW, offer, text, unsent } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const tree = (
  <Chat.Root>
    <Chat.List />
  </Chat.Root>
);
const DAY_MS = 86_400_000;
const apology = {
  type: "apology",
  happened: "A disk was full.",
  fixed: "It has room again.",
  changes: "We are told a day before.",
  sorry: "We are sorry for your evening.",
} as const;
const offered = (change: Partial<Offer> = {}, status?: "sending" | "failed", code = "offer-gone") => ({
  ...chatting([message(1, "olena", text("Please take this."), { type: "offer", offerId: "offer-1" })]),
  offers: { "offer-1": offer(change) },
  outbox: status
    ? [
        unsent("", {
          status,
          command: { type: "claim", offerId: "offer-1" },
          failure: status === "failed" ? { code, title: "", retryable: false } : null,
        }),
      ]
    : [],
});
const card = () => screen.getByRole("group", { name: "An offer for you" });
const button = () => within(card()).queryByRole("button");
const claims = ({ calls }: FakeClient) => calls.filter(([name]) => name === "amends.claim");
const standing = () => within(card()).getByRole("status").textContent;

test("an apology reads as a letter with its four headings", () => {
  renderPart(tree, chatting([message(1, "olena", apology)]));
  const letter = screen.getByRole("group", { name: "An apology" });
  expect([...letter.children].map((slot) => [...slot.children].map((piece) => piece.textContent))).toEqual([
    ["What happened", apology.happened],
    ["How we fixed it", apology.fixed],
    ["What changes from now on", apology.changes],
    ["We’re sorry", apology.sorry],
  ]);
  expect(screen.getAllByText(apology.happened)).toHaveLength(1);
});

test("an offer says what it is, what comes with it and until when, and one click takes it", async () => {
  const { client, user } = renderPart(tree, offered());
  expect(within(card()).getByText("One month free")).toBeTruthy();
  expect(within(card()).getByText("It is added to your plan.")).toBeTruthy();
  expect(standing()).toMatch(/^It’s here for you until Wednesday, March 25, 12:00\sPM\.$/u);
  await user.click(within(card()).getByRole("button", { name: "Take it: One month free" }));
  expect(claims(client)).toEqual([["amends.claim", "offer-1"]]);
});

test("nothing more is asked while it is on its way, and without a line it says when it goes on", async () => {
  const { client, user } = renderPart(tree, offered({}, "sending"));
  expect(standing()).toBe("Getting it for you…");
  expect(button()?.getAttribute("aria-disabled")).toBe("true");
  await user.dblClick(button()!);
  expect(claims(client)).toEqual([]);
  act(() => client.setState({ offline: true }));
  expect(standing()).toBe("You’re offline. We’ll get it for you once you’re back.");
});

test("once it is granted the code is there to be copied by the same button, which keeps focus", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const { heard, stop } = listen();
  const { client, user } = renderPart(tree, offered());
  await user.click(button()!);
  const taken = offer({ state: "claimed", settledAt: NOW, code: "K7Q2-M4XA" });
  act(() => client.setState({ offers: { "offer-1": taken } }));
  expect(standing()).toBe("It’s yours. Your code: K7Q2-M4XA");
  expect(document.activeElement).toBe(button());
  await user.keyboard("{Enter}");
  expect(write).toHaveBeenCalledExactlyOnceWith("K7Q2-M4XA");
  await waitFor(() => expect(heard).toContain("Copied"));
  stop();
});

test("what cannot be taken any more says so and has no button", () => {
  const { client } = renderPart(tree, offered({ state: "withdrawn", settledAt: NOW }));
  expect(standing()).toContain("This was taken back.");
  expect(button()).toBeNull();
  act(() => client.setState(offered({ expiresAt: NOW + 60_000 })));
  expect(button()).not.toBeNull();
  act(() => client.tick(60_000));
  expect(standing()).toContain("This was here for you until Wednesday, March 11");
  expect(button()).toBeNull();
  act(() => client.setState(offered({ expiresAt: NOW + DAY_MS }, "failed")));
  expect(standing()).toContain("This is no longer there to take.");
  expect(button()).toBeNull();
});

test("what was refused for another reason can be tried again", async () => {
  const { client, user } = renderPart(tree, offered({}, "failed", "rate-limited"));
  expect(standing()).toBe("We couldn’t get it for you. Please try again.");
  await user.click(within(card()).getByRole("button", { name: "Try again: One month free" }));
  expect(claims(client)).toEqual([["amends.claim", "offer-1"]]);
});

test("both are heard when they come, and an offer by what it is", async () => {
  const { heard, stop } = listen();
  const visitor = {
    id: "visitor-1",
    name: null,
    patronymic: null,
    nameAnsweredAt: null,
    email: null,
    identified: false,
    locale: "en",
    createdAt: 0,
  };
  const { client } = renderPart(tree, { ...chatting([]), visitor, seq: 0 });
  const came = [
    { ...message(1, "olena", apology), at: NOW },
    { ...message(2, "olena", { type: "offer", offerId: "offer-1" }), at: NOW },
  ];
  act(() => client.setState({ seq: 2, messages: { "chat-1": came }, offers: { "offer-1": offer() } }));
  await waitFor(() =>
    expect(heard.join(" ")).toBe(
      "Olena Bondar writes: A disk was full. It has room again. We are told a day before. We are sorry for your evening. " +
        "Olena Bondar has something for you: One month free.",
    ),
  );
  stop();
});
