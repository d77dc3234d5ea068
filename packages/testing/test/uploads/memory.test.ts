import { describeUploads } from "@warmline/server/uploads-conformance";
import { createMemoryUploads } from "../../src/uploads/memory.ts";

describeUploads("in memory", async () => createMemoryUploads());
