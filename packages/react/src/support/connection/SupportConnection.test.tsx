import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting } from "../../../test/world.ts";
import { Support } from "../index.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const status = () => screen.getByRole("status");
const said = (container: HTMLElement) =>
  [...container.querySelectorAll("[aria-live=polite] p")].map((entry) => entry.textContent);

test("L1 fault 47: a network that flaps is told of aloud once a minute at most, and always to be seen", () => {
  const { client, container } = renderPart(<Support.Connection />, chatting([]));
  let told = 0;
  const flap = (): void => {
    act(() => client.setState({ offline: true, wasLive: true }));
    expect(status().textContent).not.toBe("");
    wait(2_100);
    told += said(container).length;
    act(() => client.setState({ offline: false }));
    expect(status().textContent).toBe("");
    wait(10_000);
  };
  for (let turn = 0; turn < 4; turn += 1) flap();
  expect(told).toBe(1);
  wait(20_000);
  flap();
  expect(told).toBe(2);
});

test("a line that is back within five seconds is told to nobody’s ears", () => {
  const { client, container } = renderPart(<Support.Connection />, chatting([]));
  act(() => client.setState({ offline: true, wasLive: true }));
  wait(1_900);
  act(() => client.setState({ offline: false }));
  wait(5_000);
  expect(said(container)).toEqual([]);
});

test("what is in the customer’s way is said at once", () => {
  const problem = { type: "", code: "origin-refused", status: 403, title: "" };
  const { container } = renderPart(<Support.Connection />, { session: { status: "refused", problem } });
  wait(10);
  expect(said(container)).toEqual(["We can’t open the chat on this page. Please reach us another way."]);
});
