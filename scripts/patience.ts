import { vi } from "vitest";

/** For how long tests wait for a thing, in milliseconds: it only runs out where something is wrong, however busy the machine is. */
export const PATIENCE_MS = 10_000;

const { waitFor } = vi;

// Vitest has a setting for `expect.poll` and none for this, which by itself gives up after a second.
vi.waitFor = (check, options = {}) =>
  waitFor(check, typeof options === "number" ? options : { timeout: PATIENCE_MS, ...options });
