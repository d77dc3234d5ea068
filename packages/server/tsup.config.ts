import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", "node/index": "src/node/index.ts", "node/bin": "src/node/bin.ts" },
  format: ["esm"],
  platform: "node",
  target: "node24",
  dts: { entry: { index: "src/index.ts", "node/index": "src/node/index.ts" } },
  clean: ["dist/*.js", "dist/*.d.ts", "dist/node"],
  // `node:sqlite` exists with its prefix only.
  removeNodeProtocol: false,
});
