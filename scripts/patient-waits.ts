import { vi } from "vitest";
import { PATIENCE_MS } from "./patience.ts";

const { waitFor } = vi;

// Vitest has a setting for `expect.poll` and none for this, which by itself gives up after a second.
vi.waitFor = (check, options = {}) =>
  waitFor(check, typeof options === "number" ? options : { timeout: PATIENCE_MS, ...options });
