import { defineConfig } from "tsup";

const IMPORTED = {
  index: "src/index.ts",
  "browser/index": "src/browser/index.ts",
  "node/index": "src/node/index.ts",
  "conformance/index": "src/conformance/index.ts",
};

export default defineConfig({
  entry: { ...IMPORTED, "conformance/cli/bin": "src/conformance/cli/bin.ts" },
  format: ["esm"],
  target: "es2022",
  dts: { entry: IMPORTED },
  sourcemap: true,
  clean: true,
});
