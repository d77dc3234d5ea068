import { defineConfig } from "tsup";

const IMPORTED = {
  index: "src/index.ts",
  "node/index": "src/node/index.ts",
  "wait-time/index": "src/wait-time/index.ts",
};

export default defineConfig({
  entry: { ...IMPORTED, "node/bin": "src/node/bin.ts" },
  format: ["esm"],
  platform: "node",
  target: "node24",
  dts: { entry: IMPORTED },
  // The desk's build is copied to `dist/desk` by another step.
  clean: ["!desk/**"],
  // `node:sqlite` exists with its prefix only.
  removeNodeProtocol: false,
});
