import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ensureKeys } from "../apps/demo/backend/keys.ts";

const ROOT = join(import.meta.dirname, "..");
const CACHE = join(ROOT, ".cache", "prepare-demo");
const DESK_IN_SERVER = join(ROOT, "packages/server/dist/desk");

/** What both apps are built from, besides their own folders. */
const SHARED = [
  "pnpm-lock.yaml",
  "tsconfig.json",
  ...["protocol", "client", "react", "theme", "voice"].flatMap((name) => [
    `packages/${name}/src`,
    `packages/${name}/package.json`,
  ]),
];

const NOT_BUILT = /^(node_modules|dist|backend|e2e|sites|README\.md|\..*|.*\.test\.tsx?)$/;

process.chdir(ROOT);
say("keys", ensureKeys("apps/demo/.keys") ? "made a new pair for Hearthost" : "here already");
await prepare("desk");
await prepare("demo");
copyDesk();

/** Builds one app, unless nothing it is made of has changed. */
async function prepare(app: "desk" | "demo"): Promise<void> {
  const folder = `apps/${app}`;
  const hash = hashOf([folder, ...SHARED]);
  const note = join(CACHE, app);
  if (existsSync(`${folder}/dist/index.html`) && existsSync(note) && readFileSync(note, "utf8") === hash) {
    say(app, "unchanged");
    return;
  }
  const begin = performance.now();
  await build({ root: folder, configFile: `${folder}/vite.config.ts`, logLevel: "error" });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(note, hash);
  say(app, `built in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

function copyDesk(): void {
  rmSync(DESK_IN_SERVER, { recursive: true, force: true });
  cpSync("apps/desk/dist", DESK_IN_SERVER, { recursive: true });
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesOf)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !NOT_BUILT.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]));
}

function say(what: string, state: string): void {
  console.log(`${`${what}:`.padEnd(6)} ${state}`);
}
