import { join } from "node:path";
import { describeStorage } from "../storage/conformance/conformance.ts";
import { openSqlite } from "./sqlite.ts";
import { temporaryFolder } from "./testing/fixtures.ts";

describeStorage("SQLite in a file", async () => openSqlite(join(temporaryFolder(), "warmline.sqlite")));
describeStorage("SQLite in memory", async () => openSqlite(":memory:"));
