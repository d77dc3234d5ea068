import { expect, test } from "vitest";
import { LINE_DEFECTS } from "./defects/line.ts";
import { expectBroken, titled } from "./seeded.ts";

test.each(titled(LINE_DEFECTS))("a backend that %s breaks %s and keeps the rest", async (_does, _breaks, defect) => {
  await expect(expectBroken(defect)).resolves.toBeUndefined();
});
