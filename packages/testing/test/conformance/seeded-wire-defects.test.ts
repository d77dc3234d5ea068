import { expect, test } from "vitest";
import { MESSAGE_DEFECTS } from "./defects/messages.ts";
import { STREAM_DEFECTS } from "./defects/streams.ts";
import { WRITE_DEFECTS } from "./defects/writes.ts";
import { expectBroken, titled } from "./seeded.ts";

test.each(titled([...WRITE_DEFECTS, ...STREAM_DEFECTS, ...MESSAGE_DEFECTS]))(
  "a backend that %s breaks %s and keeps the rest",
  async (_does, _breaks, defect) => {
    await expect(expectBroken(defect)).resolves.toBeUndefined();
  },
);
