import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", "browser/index": "src/browser/index.ts", "node/index": "src/node/index.ts" },
  format: ["esm"],
  target: "es2022",
  dts: true,
  sourcemap: true,
  clean: true,
});
