import { expect, test } from "vitest";
import { ACCESS_DEFECTS } from "./defects/access.ts";
import { PEOPLE_DEFECTS } from "./defects/people.ts";
import { expectBroken, PATIENCE_MS, titled } from "./seeded.ts";

test.each(titled([...ACCESS_DEFECTS, ...PEOPLE_DEFECTS]))(
  "a backend that %s breaks %s and keeps the rest",
  async (_does, _breaks, defect) => {
    expect.hasAssertions();
    await expectBroken(defect);
  },
  PATIENCE_MS,
);
