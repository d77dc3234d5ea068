import type { Options } from "tsup";

/**
 * One file a module in the build. A bundler leaves out whole files that nobody needs, but of one large file it keeps
 * what it cannot prove to be without effect: namespaces, schemas, contexts.
 */
export const keepModules: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "keep-modules",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
      kind === "entry-point" ? null : { path: path.replace(/\.tsx?$/, ".js"), external: true },
    );
  },
};
