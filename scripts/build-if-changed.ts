import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.ts";

/** Where is written down what each thing was last built from. */
const NOTES = join(ROOT, ".cache", "built");

const NOT_BUILT = /^(node_modules|dist|backend|e2e|sites|README\.md|\..*|.*\.test\.tsx?)$/;

export interface Build {
  /** Names it among the builds. */
  name: string;
  /** A file that is there once it is built. */
  output: string;
  /** The files and folders that it is made of. */
  sources: readonly string[];
  build: () => Promise<unknown>;
}

/**
 * Builds something, unless nothing that it is made of has changed since it was last built here. Paths are relative to the
 * root of the workspace.
 *
 * @returns what came of it, for the terminal
 * @throws Error if the build fails, or makes no `output`
 */
export async function buildIfChanged({ name, output, sources, build }: Build): Promise<string> {
  const hash = hashOf(sources);
  const note = join(NOTES, name);
  if (existsSync(join(ROOT, output)) && existsSync(note) && readFileSync(note, "utf8") === hash) return "unchanged";
  rmSync(note, { force: true });
  const began = performance.now();
  await build();
  if (!existsSync(join(ROOT, output))) throw new Error(`The build of ${name} made no ${output}.`);
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(note, hash);
  return `built in ${((performance.now() - began) / 1_000).toFixed(1)} s`;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesOf)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter(({ name }) => !NOT_BUILT.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}
