import { expect, test } from "vitest";
import { TICKET_DEFECTS } from "./defects/tickets.ts";
import { expectBroken, titled } from "./seeded.ts";

test.each(titled(TICKET_DEFECTS))("a backend that %s breaks %s and keeps the rest", async (_does, _breaks, defect) => {
  await expect(expectBroken(defect)).resolves.toBeUndefined();
});
