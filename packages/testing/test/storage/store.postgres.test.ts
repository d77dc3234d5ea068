import { describeSharedStorage, describeStorage } from "@warmline/server/storage-conformance";
import { inject } from "vitest";
import { freshDatabase } from "./fresh-database.ts";

const postgres = inject("postgres");

if (postgres !== null) {
  describeStorage("PostgreSQL", async () => {
    const database = await freshDatabase(postgres);
    const { dialect } = await database.open();
    return { dialect, close: () => database.remove() };
  });
  describeSharedStorage("PostgreSQL", () => freshDatabase(postgres));
}
