import { expect, test } from "vitest";
import { FILE_DEFECTS } from "./defects/files.ts";
import { expectBroken, titled } from "./seeded.ts";

test.each(titled(FILE_DEFECTS))("a backend that %s breaks %s and keeps the rest", async (_does, _breaks, defect) => {
  await expect(expectBroken(defect)).resolves.toBeUndefined();
});
