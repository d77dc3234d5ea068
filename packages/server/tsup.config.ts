import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", "node/index": "src/node/index.ts", "node/bin": "src/node/bin.ts" },
  format: ["esm"],
  platform: "node",
  target: "node24",
  dts: { entry: { index: "src/index.ts", "node/index": "src/node/index.ts" } },
  // The desk's build is copied to `dist/desk` by another step.
  clean: ["!desk/**"],
  // `node:sqlite` exists with its prefix only.
  removeNodeProtocol: false,
});
