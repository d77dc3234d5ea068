import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Chromium’s switches for tests: no calls of its own, and no sandbox where root forbids one. */
const SWITCHES = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The launch options for the browser that `findBrowser` put into `WARMLINE_BROWSER`. */
export function browserLaunchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = process.env["WARMLINE_BROWSER"] ?? installedBrowser();
  const isRoot = process.getuid?.() === 0;
  return { ...(executablePath ? { executablePath } : {}), args: isRoot ? ["--no-sandbox", ...SWITCHES] : SWITCHES };
}

/**
 * The launch options for the one browser that pictures are compared in: its build and its fonts come with a package, so that
 * they are the same on every machine. `findPinnedBrowser` must have put it into `WARMLINE_PINNED_BROWSER`.
 */
export function pinnedLaunchOptions(): { executablePath: string; args: string[]; env: Record<string, string> } {
  const executablePath = process.env["WARMLINE_PINNED_BROWSER"] ?? "";
  const args = ["--no-sandbox", "--font-render-hinting=none", ...SWITCHES];
  return { executablePath, args, env: { PATH: process.env["PATH"] ?? "", FONTCONFIG_PATH: join(tmpdir(), "fonts") } };
}

/** Unpacks the browser that pictures are compared in. @throws Error where it does not run */
export async function findPinnedBrowser(): Promise<string> {
  const path = await packagedBrowser();
  if (path === undefined) throw new Error("Pictures are compared in one browser, which runs on Linux on x64 only.");
  return path;
}

/**
 * Finds a Chromium, or gets one: `WARMLINE_BROWSER`, then an installed Chromium, Chrome or Edge, then Debian’s package,
 * then the one inside an npm package, then Playwright’s own download.
 *
 * @returns the path, or undefined where Playwright uses the one it downloaded
 */
export async function findBrowser(): Promise<string | undefined> {
  return (
    process.env["WARMLINE_BROWSER"] ??
    installedBrowser() ??
    debianBrowser() ??
    (await packagedBrowser()) ??
    playwrightBrowser()
  );
}

function installedBrowser(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const paths = INSTALLED.flatMap((name) =>
    /[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function debianBrowser(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("No browser found; installing Debian’s chromium for the tests.");
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "ignore", env });
    return installedBrowser();
  } catch (error) {
    console.log(`That did not work (${(error as Error).message.split("\n")[0]}); trying the next way.`);
    return undefined;
  }
}

async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch (error) {
    console.log(`The packaged browser does not start here (${(error as Error).message}); trying the next way.`);
    return undefined;
  }
}

function playwrightBrowser(): undefined {
  mkdirSync(".cache", { recursive: true });
  execFileSync("pnpm", ["exec", "playwright", "install", "chromium"], { stdio: "inherit" });
}
