import { configure } from "storybook/test";
import { beforeEach, expect, vi } from "vitest";

// As patient as everything else that waits here.
configure({ asyncUtilTimeout: 10_000 });

/** What a story says on the console is a defect. */
beforeEach(() => {
  const channels = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
  return () => {
    const said = channels.flatMap(({ mock }) => mock.calls);
    vi.restoreAllMocks();
    expect(said, "unexpected console output").toEqual([]);
  };
});
