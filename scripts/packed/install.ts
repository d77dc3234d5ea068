import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACK, PUBLISHED, tarball } from "../packages.ts";
import { capture, ROOT } from "../run.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

/**
 * Packs what is published and installs it into copies of the fixtures, as somebody would who has never seen this workspace.
 * What is not ours comes in the versions of our lockfile, so that the store has it and no new release changes the outcome.
 *
 * @param folder an empty folder outside the workspace
 */
export async function installFixtures(folder: string): Promise<void> {
  await must("node", ["scripts/build.ts"], ROOT);
  await must(PACK.command, PACK.args, ROOT);
  cpSync(FIXTURES, folder, { recursive: true });
  cpSync(join(ROOT, "pnpm-lock.yaml"), join(folder, "pnpm-lock.yaml"));
  writeFileSync(join(folder, "pnpm-workspace.yaml"), workspace());
  await must("pnpm", ["install", "--prefer-offline", "--no-frozen-lockfile"], folder);
}

/** The fixtures as one workspace, which is one installation, in which our packages are the packed ones for everybody. */
function workspace(): string {
  const ours = PUBLISHED.map((name) => `  "@warmline/${name}": ${JSON.stringify(`file:${tarball(name)}`)}`);
  return ['packages: ["*"]', "overrides:", ...ours, "allowBuilds:", "  esbuild: false", ""].join("\n");
}

/** Runs a program. @throws Error with what it said if it fails */
export async function must(command: string, args: readonly string[], cwd: string, env = {}): Promise<string> {
  const { code, output } = await capture(command, args, cwd, env);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}
