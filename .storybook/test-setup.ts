import { configure } from "storybook/test";
import { beforeEach, expect, vi } from "vitest";
import { PATIENCE_MS } from "../scripts/patience.ts";
import "../scripts/patient-waits.ts";

// As patient as everything else that waits here.
configure({ asyncUtilTimeout: PATIENCE_MS });

/** What a story says on the console is a defect. */
beforeEach(() => {
  const channels = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
  return () => {
    const said = channels.flatMap(({ mock }) => mock.calls);
    vi.restoreAllMocks();
    expect(said, "unexpected console output").toEqual([]);
  };
});
