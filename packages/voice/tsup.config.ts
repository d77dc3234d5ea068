import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/emoji.ts", "src/*/index.ts", "src/locales/*.generated.ts"],
  outDir: "dist",
  format: ["esm"],
  target: "es2022",
  dts: true,
  clean: true,
  // Cyrillic as it is: escaped it would be three times as large.
  esbuildOptions(options) {
    options.charset = "utf8";
  },
});
