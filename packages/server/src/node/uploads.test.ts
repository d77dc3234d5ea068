import { join } from "node:path";
import { describeUploads } from "../uploads/conformance.ts";
import { temporaryFolder } from "./testing/fixtures.ts";
import { createFolderUploads } from "./uploads.ts";

describeUploads("in a folder", async () => createFolderUploads(join(temporaryFolder(), "files")));
