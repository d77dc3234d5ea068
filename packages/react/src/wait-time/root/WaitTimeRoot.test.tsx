import { act, screen, waitFor } from "@testing-library/react";
import type { Wait } from "@warmline/client";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, live, NOW, site, wait, waiting } from "../../../test/world.ts";
import { WaitTime } from "../index.ts";

const banner = (
  <WaitTime.Root>
    <WaitTime.Turn />
    <WaitTime.Place />
    <WaitTime.Progress />
    <WaitTime.Overdue />
    <WaitTime.Estimate />
    <WaitTime.Reason />
    <WaitTime.Hours />
    <WaitTime.Agents />
    <WaitTime.Kept />
    <WaitTime.Stale />
  </WaitTime.Root>
);
const shown = () =>
  [...screen.getByRole("region", { name: "Your place in line" }).querySelectorAll("p")].map((p) => p.textContent);
const heard = (container: HTMLElement) =>
  [...(container.querySelector("[aria-live=polite]")?.children ?? [])].map((entry) => entry.textContent);

test("tells the place in line, and honestly that the wait cannot be told", () => {
  renderPart(banner, waiting());
  expect(shown()).toEqual([
    "You’re 2nd in line.",
    "We can’t tell yet how long it takes: there’s nothing to go by so far.",
    "1 person is answering.",
    "You can close this window. Your place is kept.",
  ]);
});

test("tells the place one would get before one has joined", () => {
  renderPart(banner, { ...live, wait: wait({ conversationId: null, place: 1 }) });
  expect(shown()[0]).toBe("Write to us now and you’re first in line.");
  expect(shown()).not.toContain("You can close this window. Your place is kept.");
});

test("O7: does not promise a way back to a browser that keeps nothing", () => {
  renderPart(banner, { ...waiting(), storageFault: "blocked" });
  expect(shown()[0]).toBe("You’re 2nd in line.");
  expect(shown()).not.toContain("You can close this window. Your place is kept.");
});

test("tells when nobody is here", () => {
  renderPart(banner, waiting({ agentsAvailable: 0, unknown: "nobody-here" }));
  expect(shown()).toContain("Nobody is at the desk right now, so we can’t tell how long it takes.");
});

test.each<[Partial<Wait>, string]>([
  [{ state: "soon" }, "Less than a minute."],
  [{ upperMinutes: 3 }, "Up to 3 minutes."],
  [{ typicalMinutes: 5, upperMinutes: 10 }, "Usually about 5 minutes, almost always under 10."],
  [{ typicalMinutes: 1, upperMinutes: 2 }, "Usually about 1 minute, almost always under 2."],
  [{ typicalMinutes: 5, upperMinutes: 5 }, "About 5 minutes."],
  [{ state: "long" }, "More than an hour right now."],
  [{ state: "paused" }, "Our support itself is disturbed right now, so we can’t tell how long it takes."],
  [{ state: "closed" }, "We’re closed right now."],
  [
    { state: "unknown", unknown: "closes-first" },
    "We may not get to you before we close today, so we won’t name a time.",
  ],
  [{ state: "unknown", unknown: "unsure" }, "It’s too unsteady right now to name an honest time."],
])("tells what can be said of the wait: %o", (change, words) => {
  renderPart(banner, waiting({ state: "estimate", unknown: null, ...change }));
  expect(shown()[1]).toBe(words);
});

test("tells why it is longer than before, once to screen readers and with what is told now", async () => {
  const before = { state: "estimate", unknown: null, typicalMinutes: 5, upperMinutes: 10 } as const;
  const { client, container } = renderPart(banner, waiting(before));
  const longer = { ...before, typicalMinutes: 10, upperMinutes: 20, reason: "agent-left" } as const;
  act(() => client.setState(waiting(longer)));
  expect(shown()).toContain("One of us had to step away, so it takes longer.");
  const words = "One of us had to step away, so it takes longer. Usually about 10 minutes, almost always under 20.";
  await waitFor(() => expect(heard(container)).toEqual([words]));
  act(() => client.setState(waiting({ ...longer, asOf: NOW + 15_000 })));
  act(() => client.setState(waiting({ ...longer, agentsAvailable: 2, asOf: NOW + 30_000, place: 1 })));
  await waitFor(() => expect(heard(container)).toEqual([words, "You’re first in line."]));
});

test("apologises once where it takes longer than was told, and says what is known now", async () => {
  const { client, container } = renderPart(banner, waiting({ state: "estimate", unknown: null, upperMinutes: 3 }));
  act(() => client.setState(waiting({ state: "overdue", unknown: null, typicalMinutes: 5, upperMinutes: 10 })));
  const sorry = "This takes longer than we told you. We’re sorry.";
  expect(shown().slice(1, 3)).toEqual([
    sorry,
    "Usually about 5 minutes, almost always under 10. That’s counted from now.",
  ]);
  await waitFor(() => expect(heard(container)).toEqual([sorry]));
});

test("says that it is the customer’s turn, and until when", async () => {
  const { client, container } = renderPart(banner, waiting({ place: 1 }));
  act(() => client.setState(waiting({ place: 1, state: "your-turn", turnUntil: NOW + 300_000 })));
  expect(shown()[0]).toMatch(/^It’s your turn! Say hello, and we’re with you\. We keep it for you until 12:05\sPM\.$/u);
  expect(shown()).not.toContain("You’re first in line.");
  await waitFor(() => expect(heard(container)).toEqual([shown()[0]]));
});

test("shows how far one has come since the first place", () => {
  const { client, container } = renderPart(banner, waiting({ place: 5 }));
  const line = () => container.querySelector<HTMLElement>("[data-wl=wait-time-progress]");
  act(() => client.setState(waiting({ place: 3 })));
  expect(line()?.style.getPropertyValue("--wl-wait-time-from")).toBe("5");
  expect(line()?.ariaHidden).toBe("true");
  act(() => client.setState({ offline: true }));
  expect(line()).toBeNull();
});

test.each([
  [3_600_000, /^We open today at 1:00\sPM\.$/u],
  [21 * 3_600_000, /^We open tomorrow at 9:00\sAM\.$/u],
  [69 * 3_600_000, /^We open on Saturday, March 14 at 9:00\sAM\.$/u],
])("tells the next opening, and no place where nobody gets one: in %d ms", (ms, words) => {
  const hours = { open: false, changesAt: NOW + ms, timeZone: "UTC" };
  const closed = wait({ conversationId: null, place: 1, state: "closed", unknown: null });
  renderPart(banner, { ...live, wait: closed, site: { ...site, hours } });
  expect(shown()[0]).toBe("We’re closed right now.");
  expect(shown()[1]).toMatch(words);
});

test("tells who is in line once that it has closed, and when it opens", async () => {
  const { client, container } = renderPart(banner, waiting());
  const hours = { open: false, changesAt: NOW + 21 * 3_600_000, timeZone: "UTC" };
  const closed = { ...waiting({ state: "closed", unknown: null }), site: { ...site, hours } };
  act(() => client.setState(closed));
  const words = /^We’re closed right now\. We open tomorrow at 9:00\sAM\.$/u;
  await waitFor(() => expect(heard(container)).toEqual([expect.stringMatching(words)]));
  act(() => client.setState({ ...closed, ...waiting({ state: "closed", unknown: null, asOf: NOW + 15_000 }) }));
  act(() => client.setState({ ...closed, ...waiting({ state: "closed", unknown: null, place: 1 }) }));
  await waitFor(() => expect(heard(container)).toEqual([expect.stringMatching(words), "You’re first in line."]));
});

test("tells who joins the line while it is closed", async () => {
  const hours = { open: false, changesAt: NOW + 3_600_000, timeZone: "UTC" };
  const before = wait({ conversationId: null, place: 1, state: "closed", unknown: null });
  const { client, container } = renderPart(banner, { ...live, wait: before, site: { ...site, hours } });
  act(() => client.setState({ ...waiting({ place: 1, state: "closed", unknown: null }), site: { ...site, hours } }));
  const words = /^You’re first in line\. We’re closed right now\. We open today at 1:00\sPM\.$/u;
  await waitFor(() => expect(heard(container)).toEqual([expect.stringMatching(words)]));
});

test("moves up at once and says the new place to screen readers", async () => {
  const { client, container } = renderPart(banner, waiting());
  act(() => client.setState(waiting({ place: 1 })));
  expect(shown()[0]).toBe("You’re first in line.");
  const region = container.querySelector("[aria-live=polite]");
  await waitFor(() => expect(region?.textContent).toBe("You’re first in line."));
});

test("is gone while an agent has the chat", () => {
  const { client } = renderPart(banner, waiting());
  act(() => client.setState(chatting([], { wait: wait() })));
  expect(screen.queryByRole("region")).toBeNull();
});

test("says that the news may be old while the line is away", () => {
  renderPart(banner, { ...waiting(), offline: true });
  expect(shown()).toContain("We’ve lost the connection, so this may have changed.");
});
