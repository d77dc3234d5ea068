import { globSync } from "node:fs";
import { defineConfig } from "tsup";
import { keepModules } from "../../scripts/keep-modules.ts";

export default defineConfig({
  entry: globSync("src/**/*.ts").filter((path) => !path.endsWith(".test.ts") && !path.includes("test-kit")),
  format: "esm",
  target: "es2022",
  clean: true,
  splitting: false,
  dts: { entry: ["src/index.ts", "src/core/index.ts", ...globSync("src/*/select.ts")] },
  esbuildPlugins: [keepModules],
});
