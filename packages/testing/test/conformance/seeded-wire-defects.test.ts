import { expect, test } from "vitest";
import { STREAM_DEFECTS } from "./defects/streams.ts";
import { WRITE_DEFECTS } from "./defects/writes.ts";
import { expectBroken } from "./seeded.ts";

test.each([...WRITE_DEFECTS, ...STREAM_DEFECTS])(
  "a backend that $does breaks $breaks and keeps the rest",
  async (defect) => {
    expect.hasAssertions();
    await expectBroken(defect);
  },
);
