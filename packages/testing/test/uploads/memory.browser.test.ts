import { describeUploads } from "@warmline/server/uploads-conformance";
import { createMemoryUploads } from "../../src/uploads/memory.ts";

describeUploads("in the memory of a page", async () => createMemoryUploads());
