import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", "widget/index": "src/widget/index.ts" },
  format: "esm",
  dts: { compilerOptions: { customConditions: [] } },
  clean: true,
  splitting: true,
  target: "es2022",
  external: ["react", "react-dom", /^@radix-ui\//, /^@warmline\//],
  esbuildOptions(options) {
    options.pure = ["definePart", "createContext"];
    options.jsx = "automatic";
  },
});
