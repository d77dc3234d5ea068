import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { ensureKeys } from "../apps/demo/backend/keys.ts";
import { run, SOURCE } from "./run.ts";

const ROOT = join(import.meta.dirname, "..");
const BIN = "packages/server/src/node/bin.ts";
const ARGS = process.argv.slice(2);
const SERVER_PORT = portOf(ARGS);
const DEMO_PORT = 5173;
const DESK_PORT = 5174;
const ADDRESS = `http://localhost:${DEMO_PORT}`;

/** Without paths Node watches every folder up to the root, as CommonJS looks for modules in all of them. */
const WATCHED = [
  "packages/server/src",
  "packages/protocol/src",
  "packages/voice/src",
  "packages/testing/src",
  "apps/demo/backend",
];

process.chdir(ROOT);
if (ARGS.includes("--help") || ARGS.includes("-h")) process.exit(await run("node", [SOURCE, BIN, "--help"]));
process.env["WARMLINE_DEV_SERVER"] = process.env["WARMLINE_SERVER"] = `http://127.0.0.1:${SERVER_PORT}`;
process.env["WARMLINE_DEV_DESK"] = `http://127.0.0.1:${DESK_PORT}`;
ensureKeys("apps/demo/.keys");

const desk = await serve("desk", DESK_PORT);
const demo = await serve("demo", DEMO_PORT);
const server = spawn(
  process.execPath,
  [
    ...WATCHED.map((path) => `--watch-path=${path}`),
    "--watch-preserve-output",
    SOURCE,
    BIN,
    "start",
    "--site=apps/demo/sites/hearthost.json",
    "--site=apps/demo/sites/clubs.json",
    "--backend=apps/demo/backend/backend.ts",
    "--mailbox",
    `--port=${SERVER_PORT}`,
    // Everything is reached through the demo’s development server, so the sign-in link must lead there.
    `--public-url=${ADDRESS}`,
    ...ARGS,
  ],
  { stdio: "inherit" },
);

console.log(`
Development, with hot reload. Ctrl-C stops it.

  Site     ${ADDRESS}/
  Together ${ADDRESS}/together
  Desk     ${ADDRESS}/desk/
  Mailbox  ${ADDRESS}/mailbox
`);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
server.once("exit", (code) => void stop(code ?? 0));

async function serve(app: "demo" | "desk", port: number) {
  const options = { port, strictPort: true, host: "127.0.0.1" };
  const vite = await createServer({
    root: `apps/${app}`,
    configFile: `apps/${app}/vite.config.ts`,
    logLevel: "warn",
    server: options,
  });
  try {
    return await vite.listen();
  } catch (error) {
    console.error(`The ${app} cannot be served: ${error instanceof Error ? error.message : String(error)}.`);
    process.exit(1);
  }
}

function portOf(args: readonly string[]): string {
  const { port } = parseArgs({ args: [...args], options: { port: { type: "string" } }, strict: false }).values;
  return typeof port === "string" ? port : (process.env["WARMLINE_PORT"] ?? "4400");
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.kill("SIGTERM");
  await Promise.all([demo.close(), desk.close()]);
  process.exit(code);
}
