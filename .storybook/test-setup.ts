import { afterEach, beforeEach, expect, vi } from "vitest";

/** What a story says on the console is a defect. */
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(said, "unexpected console output").toEqual([]);
});
