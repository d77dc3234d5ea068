import { PACK, PACKAGES, tarball } from "./packages.ts";
import { capture } from "./run.ts";

interface Step {
  name: string;
  command: string;
  args: readonly string[];
  cwd?: string;
}

/** What npm would get of a package, checked by one tool. */
const published = (tool: string, ...args: string[]): Step[] =>
  PACKAGES.map((name) => ({
    name: `${tool} ${name}`,
    command: tool,
    args: [...args, tarball(name)],
  }));

const STEPS: readonly Step[] = [
  { name: "format", command: "oxfmt", args: ["--check", "."] },
  { name: "types", command: "tsc", args: ["-p", "."] },
  { name: "arrows", command: "node", args: ["scripts/check-arrows.ts"] },
  { name: "unused", command: "knip", args: ["--no-config-hints"] },
  { name: "words", command: "node", args: ["packages/voice/scripts/lint.ts"] },
  { name: "compiled words", command: "node", args: ["packages/voice/scripts/compile.ts", "--check"] },
  { name: "build", command: "node", args: ["scripts/build.ts"] },
  // It reads the types of some entries where the packages are built.
  { name: "lint", command: "oxlint", args: ["--type-aware", "--deny-warnings"] },
  { name: "pack", ...PACK },
  ...published("publint", "--strict"),
  ...published("attw", "--profile", "esm-only"),
  { name: "sizes", command: "size-limit", args: [] },
];

/** Runs every check, one after another, and says what each failing one said. */
async function main(): Promise<number> {
  let failed = 0;
  for (const { name, command, args, cwd } of STEPS) {
    const began = performance.now();
    const { code, output } = await capture(command, args, cwd);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.trim());
  }
  console.log(failed === 0 ? "Everything holds." : `${failed} of ${STEPS.length} checks failed.`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
