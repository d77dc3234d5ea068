import { act, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting } from "../../../test/world.ts";
import { Support } from "../index.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("L1 fault 47: a network that flaps is told of aloud once a minute at most, and always to be seen", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { client } = renderPart(<Support.Connection />, chatting([]));
  const status = () => screen.getByRole("status");
  const said: (string | null)[] = [];
  const flap = () => {
    act(() => client.setState({ offline: true, wasLive: true }));
    expect(status().textContent).not.toBe("");
    said.push(status().getAttribute("aria-live"));
    act(() => client.setState({ offline: false }));
    expect(status().textContent).toBe("");
  };
  for (let turn = 0; turn < 5; turn += 1) flap();
  act(() => void vi.advanceTimersByTime(60_000));
  flap();
  expect(said).toEqual([null, "off", "off", "off", "off", null]);
});
