import { globSync } from "node:fs";
import { defineConfig } from "tsup";

const modules = globSync("src/**/*.{ts,tsx}").filter((path) => !/\.test\.tsx?$/.test(path));

export default defineConfig({
  entry: modules,
  format: "esm",
  target: "es2022",
  outDir: "dist",
  clean: true,
  splitting: false,
  dts: { entry: { index: "src/index.ts", "widget/index": "src/widget/index.ts" } },
  external: ["react", "react-dom", /^@radix-ui\//, /^@warmline\//],
  esbuildPlugins: [
    {
      // One file a module: namespaces of parts shake only where each part is a module of its own.
      name: "keep-modules",
      setup(build) {
        build.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
          kind === "entry-point" ? null : { path: path.replace(/\.tsx?$/, ".js"), external: true },
        );
      },
    },
  ],
});
