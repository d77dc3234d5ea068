import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { focusQuietly } from "./focusQuietly.ts";

let isTouch = true;
let field: HTMLTextAreaElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(globalThis, "matchMedia").mockImplementation(
    (query) => ({ matches: isTouch && query === "(pointer: coarse)" }) as MediaQueryList,
  );
  field = document.body.appendChild(document.createElement("textarea"));
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test("on a touch screen the field gets focus while it cannot be written in, and can be right after", () => {
  isTouch = true;
  const readOnly: boolean[] = [];
  field.addEventListener("focus", () => readOnly.push(field.readOnly));
  focusQuietly(field);
  expect(document.activeElement).toBe(field);
  expect(readOnly).toEqual([true]);
  vi.advanceTimersByTime(100);
  expect(field.readOnly).toBe(false);
});

test("a field that has focus keeps it, and with it the keyboard", () => {
  isTouch = true;
  field.focus();
  focusQuietly(field);
  expect(field.readOnly).toBe(false);
});

test("a field that the host forbids to write in stays so, and a mouse gets plain focus", () => {
  isTouch = true;
  field.readOnly = true;
  focusQuietly(field);
  vi.advanceTimersByTime(100);
  expect(field.readOnly).toBe(true);
  field.blur();
  field.readOnly = false;
  isTouch = false;
  focusQuietly(field);
  expect([document.activeElement, field.readOnly]).toEqual([field, false]);
});
