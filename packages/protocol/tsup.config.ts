import { globSync } from "node:fs";
import { defineConfig } from "tsup";
import { keepModules } from "../../scripts/keep-modules.ts";

export default defineConfig({
  entry: globSync("src/**/*.ts").filter((path) => !path.endsWith(".test.ts")),
  format: "esm",
  target: "es2022",
  clean: true,
  splitting: false,
  dts: { entry: { index: "src/index.ts" } },
  external: ["valibot"],
  esbuildPlugins: [keepModules],
});
