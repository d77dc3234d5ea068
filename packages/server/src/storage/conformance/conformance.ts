import { describe } from "vitest";
import { testAmends } from "./amends.ts";
import { testComplaints } from "./complaints.ts";
import { testFinding } from "./finding.ts";
import { testIncidents } from "./incidents.ts";
import { testKeeping } from "./keeping.ts";
import { testLine } from "./line.ts";
import { testMessages } from "./messages.ts";
import { testMigrations } from "./migrations.ts";
import { testOrders } from "./orders.ts";
import { testOwnData } from "./own-data.ts";
import { testParts } from "./parts.ts";
import { testRecords } from "./records.ts";
import type { OpenEmpty } from "./store.ts";
import { testWaiting } from "./waiting.ts";

export { describeSharedStorage } from "./shared.ts";

/** Registers the tests that hold of a store on every database. Each of them asks `open` for an empty one. */
export function describeStorage(name: string, open: OpenEmpty): void {
  describe(`a store on ${name}`, () => {
    testOrders(open);
    testKeeping(open);
    testRecords(open);
    testMessages(open);
    testParts(open);
    testFinding(open);
    testLine(open);
    testWaiting(open);
    testIncidents(open);
    testAmends(open);
    testComplaints(open);
    testOwnData(open);
    testMigrations(open);
  });
}
