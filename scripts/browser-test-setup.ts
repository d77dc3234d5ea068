import { afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { page } from "vitest/browser";
import { cleanup, configure } from "@testing-library/react";
import { PATIENCE_MS } from "./patience.ts";
import "./patient-waits.ts";

// As patient as everything else that waits here.
configure({ asyncUtilTimeout: PATIENCE_MS });

/** Files share a page, since a page for each takes as long as its tests: each file finds it as a page begins. */
beforeAll(async () => {
  await page.viewport(414, 896);
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
  history.replaceState(null, "", location.pathname + location.search);
});

/** What a component says on the console is a defect: a test that expects it must take it off the spy first. */
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  cleanup();
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(said, "unexpected console output").toEqual([]);
});
