import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";

const PROGRAM = `
  import { findPostgres, startPostgres } from "./scripts/postgres.ts";
  const { url, folder, stop } = await startPostgres(findPostgres());
  process.on("SIGTERM", () => stop());
  process.on("SIGINT", () => process.exit(130));
  process.stdout.write(JSON.stringify({ url, folder }) + "\\n");
`;

/** Starts a server as a program does, and ends the program. */
async function startAndEnd(signal: NodeJS.Signals): Promise<{ folder: string; code: number | null }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await new Promise<string>((resolve) =>
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())),
  );
  const { folder } = JSON.parse(said) as { folder: string };
  expect(existsSync(folder)).toBe(true);
  child.kill(signal);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { folder, code };
}

test.for([
  ["SIGTERM", 0],
  ["SIGINT", 130],
  ["SIGKILL", null],
] as const)("a PostgreSQL for tests goes with its program on %s, and leaves nothing", async ([signal, expected]) => {
  const { folder, code } = await startAndEnd(signal);
  expect(code).toBe(expected);
  await expect.poll(() => existsSync(folder)).toBe(false);
});
