import { expect, test } from "vitest";
import { ACCESS_DEFECTS } from "./defects/access.ts";
import { PEOPLE_DEFECTS } from "./defects/people.ts";
import { expectBroken } from "./seeded.ts";

test.each([...ACCESS_DEFECTS, ...PEOPLE_DEFECTS])(
  "a backend that $does breaks $breaks and keeps the rest",
  async (defect) => {
    expect.hasAssertions();
    await expectBroken(defect);
  },
);
