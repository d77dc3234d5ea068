import { spawn } from "node:child_process";
import { join } from "node:path";
import { createServer } from "vite";
import { ensureKeys } from "../apps/demo/backend/keys.ts";

const ROOT = join(import.meta.dirname, "..");
const SERVER_PORT = 4400;
const DEMO_PORT = 5173;
const DESK_PORT = 5174;
const ADDRESS = `http://localhost:${DEMO_PORT}`;

process.chdir(ROOT);
process.env["WARMLINE_DEV_SERVER"] = process.env["WARMLINE_SERVER"] = `http://127.0.0.1:${SERVER_PORT}`;
process.env["WARMLINE_DEV_DESK"] = `http://127.0.0.1:${DESK_PORT}`;
ensureKeys("apps/demo/.keys");

const desk = await serve("desk", DESK_PORT);
const demo = await serve("demo", DEMO_PORT);
const server = spawn(
  process.execPath,
  [
    "--watch",
    "--watch-preserve-output",
    "--conditions=@warmline/source",
    "packages/server/src/node/bin.ts",
    "start",
    "--site=apps/demo/sites/hearthost.json",
    "--backend=apps/demo/backend/backend.ts",
    "--mailbox",
    `--port=${SERVER_PORT}`,
    // Everything is reached through the demo’s development server, so the sign-in link must lead there.
    `--public-url=${ADDRESS}`,
    ...process.argv.slice(2),
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
  return vite.listen();
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.kill("SIGTERM");
  await Promise.all([demo.close(), desk.close()]);
  process.exit(code);
}
