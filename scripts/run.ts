import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");
export const SOURCE = "--conditions=@warmline/source";

/** Runs a program of this workspace; its output goes to the terminal. Resolves to its exit code. */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  cwd = ROOT,
): Promise<number> {
  return new Promise((resolve, reject) => {
    // Windows starts the shims of `node_modules/.bin` through its shell only.
    const child = spawn(command, args, {
      cwd,
      stdio: "inherit",
      shell: process.platform === "win32",
      env: withBins(env),
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a program and gives what it printed, on both channels. */
export function capture(
  command: string,
  args: readonly string[],
  cwd = ROOT,
  env: Record<string, string | undefined> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell: process.platform === "win32", env: withBins(env) });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** An environment in which the programs of `folder` and of this workspace are found, its Node too. */
export function withBins(env: NodeJS.ProcessEnv, folder = ROOT): NodeJS.ProcessEnv {
  const bins = [folder, ROOT].map((root) => join(root, "node_modules", ".bin"));
  return { ...process.env, ...env, PATH: [...new Set(bins), process.env["PATH"] ?? ""].join(delimiter) };
}
