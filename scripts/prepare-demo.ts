import { cpSync, rmSync } from "node:fs";
import { build } from "vite";
import { ensureKeys } from "../apps/demo/backend/keys.ts";
import { buildIfChanged } from "./build-if-changed.ts";
import { ROOT } from "./run.ts";

const DESK_IN_SERVER = "packages/server/dist/desk";

/** What both apps are built from, besides their own folders. */
const SHARED = [
  "pnpm-lock.yaml",
  "tsconfig.json",
  ...["protocol", "client", "react", "theme", "voice"].flatMap((name) => [
    `packages/${name}/src`,
    `packages/${name}/package.json`,
  ]),
];

process.chdir(ROOT);
say("keys", ensureKeys("apps/demo/.keys") ? "made a new pair for Hearthost" : "here already");
say("desk", await prepare("desk"));
say("demo", await prepare("demo"));
rmSync(DESK_IN_SERVER, { recursive: true, force: true });
cpSync("apps/desk/dist", DESK_IN_SERVER, { recursive: true });

function prepare(name: "desk" | "demo"): Promise<string> {
  const folder = `apps/${name}`;
  return buildIfChanged({
    name,
    output: `${folder}/dist/index.html`,
    sources: [folder, ...SHARED],
    build: () => build({ root: folder, configFile: `${folder}/vite.config.ts`, logLevel: "error" }),
  });
}

function say(what: string, state: string): void {
  console.log(`${`${what}:`.padEnd(6)} ${state}`);
}
