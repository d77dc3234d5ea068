import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/emoji.ts", "src/locales/en.generated.ts", "src/locales/uk.generated.ts"],
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
