import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAnnouncer } from "./createAnnouncer.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function start() {
  const announcer = createAnnouncer();
  const region = document.body.appendChild(document.createElement("div"));
  announcer.attach(region);
  const stop = announcer.start();
  const said = (element: Element = region) => [...element.children].map((entry) => entry.textContent);
  return { announcer, region, stop, said };
}

test("what is said in the same moment is one sentence after the other", () => {
  const { announcer, stop, said } = start();
  announcer.say("Olena writes: Hello");
  announcer.say("We couldn’t send this.");
  expect(said()).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(said()).toEqual(["Olena writes: Hello. We couldn’t send this."]);
  stop();
});

test("the same sentence is said again, each time as another text", () => {
  const { announcer, stop, said } = start();
  for (let times = 0; times < 3; times += 1) {
    announcer.say("Copied");
    vi.advanceTimersByTime(10);
  }
  expect(said()).toEqual(["Copied", "Copied\u200B", "Copied"]);
  stop();
});

test("waits a quarter of a second after focus has moved", () => {
  const { announcer, stop, said } = start();
  const button = document.body.appendChild(document.createElement("button"));
  announcer.say("Olena writes: Hello");
  button.focus();
  vi.advanceTimersByTime(249);
  expect(said()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(said()).toEqual(["Olena writes: Hello"]);
  stop();
});

test("the region inside of the window speaks, and nothing is said anew when it goes", () => {
  const { announcer, stop, said } = start();
  const inner = document.body.appendChild(document.createElement("div"));
  const detach = announcer.attach(inner, true);
  announcer.say("Inside");
  vi.advanceTimersByTime(0);
  expect([said(), said(inner)]).toEqual([[], ["Inside"]]);
  detach();
  vi.advanceTimersByTime(20_000);
  expect(said()).toEqual([]);
  announcer.say("Outside");
  vi.advanceTimersByTime(0);
  expect(said()).toEqual(["Outside"]);
  stop();
});

test("a sentence is there long enough to be heard, and then gone", () => {
  const { announcer, stop, said } = start();
  announcer.say("Hello");
  vi.advanceTimersByTime(7_000);
  expect(said()).toEqual(["Hello"]);
  vi.advanceTimersByTime(3_000);
  expect(said()).toEqual([]);
  stop();
});

test("leaves neither timer nor listener, and what was said before it began is said then", () => {
  const { announcer, region, stop, said } = start();
  announcer.say("Hello");
  vi.advanceTimersByTime(0);
  announcer.say("Never heard");
  stop();
  expect(vi.getTimerCount()).toBe(0);
  region.replaceChildren();
  announcer.say("Early");
  expect(vi.getTimerCount()).toBe(0);
  const stopAgain = announcer.start();
  vi.advanceTimersByTime(0);
  expect(said()).toEqual(["Early"]);
  stopAgain();
  expect(vi.getTimerCount()).toBe(0);
});
