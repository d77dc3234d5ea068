import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, live, wait, waiting } from "../../../test/world.ts";
import { WaitTime } from "../index.ts";

const banner = (
  <WaitTime.Root>
    <WaitTime.Place />
    <WaitTime.Estimate />
    <WaitTime.Agents />
    <WaitTime.Kept />
    <WaitTime.Stale />
  </WaitTime.Root>
);
const shown = () => [...screen.getByRole("region", { name: "Your place in line" }).children].map((p) => p.textContent);

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

test.each([
  [{ typicalMinutes: null, upperMinutes: 3 }, "Up to 3 minutes."],
  [{ typicalMinutes: 5, upperMinutes: 10 }, "Usually about 5 minutes, almost always under 10."],
  [{ typicalMinutes: 5, upperMinutes: 5 }, "About 5 minutes."],
])("tells the range of the wait: %o", (range, words) => {
  renderPart(banner, waiting({ ...range, state: "estimate", unknown: null }));
  expect(shown()[1]).toBe(words);
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
  expect(shown()).toContain("We’ve lost the line, so this may have changed.");
});
