import { describeStorage } from "@warmline/server/storage-conformance";
import { openWasm } from "../../src/browser/wasm.ts";

describeStorage("SQLite in a page", async () => ({ dialect: await openWasm(), close: () => undefined }));
