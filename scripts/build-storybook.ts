import { buildIfChanged } from "./build-if-changed.ts";
import { run } from "./run.ts";

/** What the Storybook is made of, besides itself. */
const ROOMS = ["protocol", "voice", "client", "react", "theme", "server", "testing"];

const state = await buildIfChanged({
  name: "storybook",
  output: ".storybook/dist/index.html",
  sources: [
    "pnpm-lock.yaml",
    "tsconfig.json",
    "scripts/build-storybook.ts",
    ".storybook",
    // A page shows it, though tests are otherwise no part of a build.
    ".storybook/examples/widget.test.tsx",
    ...ROOMS.map((name) => `packages/${name}`),
  ],
  async build() {
    const code = await run("storybook", ["build", "--output-dir", ".storybook/dist", "--quiet", "--loglevel", "error"]);
    if (code !== 0) throw new Error(`storybook build ended with ${code}.`);
  },
});
console.log(`storybook: ${state}`);
