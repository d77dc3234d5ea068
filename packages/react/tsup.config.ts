import { globSync } from "node:fs";
import { defineConfig } from "tsup";
import { keepModules } from "../../scripts/keep-modules.ts";

const modules = globSync("src/**/*.{ts,tsx}").filter((path) => !/\.(test|stories)\.tsx?$/.test(path));

export default defineConfig({
  entry: modules,
  format: "esm",
  target: "es2022",
  outDir: "dist",
  clean: true,
  splitting: false,
  dts: { entry: { index: "src/index.ts", "log/index": "src/log/index.ts", "widget/index": "src/widget/index.ts" } },
  external: ["react", "react-dom", /^@radix-ui\//, /^@warmline\//],
  esbuildPlugins: [keepModules],
});
