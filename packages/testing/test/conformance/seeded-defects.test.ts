import { expect, test } from "vitest";
import { OTHER_DEFECTS } from "./defects/defects.ts";
import { expectBroken, PATIENCE_MS, titled } from "./seeded.ts";

test.each(titled(OTHER_DEFECTS))(
  "a backend that %s breaks %s and keeps the rest",
  async (_does, _breaks, defect) => {
    expect.hasAssertions();
    await expectBroken(defect);
  },
  PATIENCE_MS,
);
