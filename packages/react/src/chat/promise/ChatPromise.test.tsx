import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, NOW, promise } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const parts = (
  <Chat.Root>
    <Chat.Promise data-testid="promise" />
  </Chat.Root>
);
const MINUTE = 60_000;
const state = (change = {}) => chatting([], { promises: { "promise-1": promise(change) } });
const shown = () => screen.getByTestId("promise");

test("says who will be back by what clock time, and counts the minutes calmly", () => {
  const { client } = renderPart(parts, state());
  expect(shown().textContent).toMatch(
    /^Olena Bondar is checking and will be back by 12:10\sPM\. About 10 minutes left\.$/u,
  );
  act(() => client.tick(2 * MINUTE));
  expect(shown().textContent).toContain("About 8 minutes left.");
  expect(shown().style.getPropertyValue("--wl-chat-promise-progress")).toBe("0.2");
  act(() => client.tick(7.5 * MINUTE));
  expect(shown().textContent).toContain("Less than a minute left");
  act(() => client.tick(MINUTE));
  expect(shown().textContent).not.toContain("left");
});

test("a promise that takes longer says why, and until when", () => {
  const { client } = renderPart(parts, state());
  act(() =>
    client.setState(state({ dueAt: NOW + 20 * MINUTE, extendedAt: NOW, reason: "the backup is still being read." })),
  );
  expect(shown().textContent).toMatch(
    /^Olena Bondar needs until 12:20\sPM: the backup is still being read\. About 20 minutes left\.$/u,
  );
});

test("says sorry when the time did not hold", () => {
  renderPart(parts, state({ state: "lapsed", dueAt: NOW - MINUTE, settledAt: NOW }));
  expect(shown().textContent).toContain("Olena Bondar needs longer than promised.");
  expect(shown().dataset["wlState"]).toBe("lapsed");
});

test("that the time did not hold is heard, once and only when it happens", async () => {
  const { client, container } = renderPart(parts, state());
  const heard = () => [...container.querySelectorAll("[role=log] p")].map((line) => line.textContent);
  act(() => client.setState(state({ state: "lapsed", dueAt: NOW, settledAt: NOW })));
  act(() => client.tick(MINUTE));
  await waitFor(() =>
    expect(heard()).toEqual(["Olena Bondar needs longer than promised. We’re sorry you have to wait."]),
  );
});

test("a kept or released promise makes room", () => {
  const { client } = renderPart(parts, state());
  act(() => client.setState(state({ state: "kept", settledAt: NOW })));
  expect(screen.queryByTestId("promise")).toBeNull();
});

test("one promise can be shown by its id, also when it was kept", () => {
  renderPart(
    <Chat.Root>
      <Chat.Promise promiseId="promise-1" />
    </Chat.Root>,
    state({ state: "kept", settledAt: NOW }),
  );
  expect(screen.getByText("Olena Bondar is back, as promised.")).toBeTruthy();
});
