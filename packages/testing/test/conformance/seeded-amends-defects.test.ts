import { expect, test } from "vitest";
import { AMENDS_DEFECTS } from "./defects/amends.ts";
import { OWN_DATA_DEFECTS } from "./defects/own-data.ts";
import { PARTS_DEFECTS } from "./defects/parts.ts";
import { PROGRAM_DEFECTS } from "./defects/programs.ts";
import { expectBroken, titled } from "./seeded.ts";

test.each(titled([...AMENDS_DEFECTS, ...OWN_DATA_DEFECTS, ...PARTS_DEFECTS, ...PROGRAM_DEFECTS]))(
  "a backend that %s breaks %s and keeps the rest",
  async (_does, _breaks, defect) => {
    await expect(expectBroken(defect)).resolves.toBeUndefined();
  },
);
