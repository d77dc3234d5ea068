import { expect, test } from "vitest";
import { SILENT_DEFECTS } from "./defects/streams.ts";
import { expectBroken, titled } from "./seeded.ts";

test.concurrent.each(titled(SILENT_DEFECTS))(
  "a backend that %s breaks %s and keeps the rest",
  async (_does, _breaks, defect) => {
    await expect(expectBroken(defect)).resolves.toBeUndefined();
  },
);
