import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const BIN = fileURLToPath(new URL("../bin.ts", import.meta.url));

/** A `warmline` process as a person at a terminal would run it. */
export interface Warmline {
  pid: number;
  /** All it wrote so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves when stdout has what `pattern` looks for. @throws Error if the process ends before that */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  kill(signal: NodeJS.Signals): void;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/**
 * Runs `warmline`; it is killed when the test ends.
 *
 * @param through a program that is given the command line, and becomes what it says
 */
export function warmline(args: readonly string[], cwd: string, through: readonly string[] = []): Warmline {
  const [program = process.execPath, ...rest] = [
    ...through,
    process.execPath,
    "--conditions=@warmline/source",
    BIN,
    ...args,
  ];
  const child = spawn(program, rest, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    printed(pattern) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = stdout.match(pattern);
          if (found) resolve(found);
        };
        child.stdout.on("data", look);
        void exited.then(() => reject(new Error(`warmline ended without printing ${pattern}: ${stdout}${stderr}`)));
        look();
      });
    },
    kill: (signal) => void child.kill(signal),
    exited,
  };
}
