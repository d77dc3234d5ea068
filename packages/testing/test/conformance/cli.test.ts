import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLog, startServer, type RunningServer } from "@warmline/server/node";
import { exportJWK } from "jose";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCommandLine } from "../../src/conformance/cli/command-line.ts";
import { RULES, type ConformanceReport } from "../../src/conformance/index.ts";
import { FERNHOST, PAGE } from "../../src/index.ts";
import { Host } from "../identity.ts";

const BIN = fileURLToPath(new URL("../../src/conformance/cli/bin.ts", import.meta.url));
const SERVER_BIN = fileURLToPath(new URL("./bin.ts", import.meta.resolve("@warmline/server/node")));
const FROM_SOURCE = "--conditions=@warmline/source";

let folder: string;
let server: RunningServer;
let site: string;
let key: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "warmline-conformance-"));
  const host = await Host.open();
  const keys = [{ kid: "k1", alg: "EdDSA", key: host.publicJwk }];
  site = join(folder, "fernhost.json");
  key = join(folder, "key.json");
  writeFileSync(site, JSON.stringify({ ...FERNHOST, identity: { required: false, keys } }));
  writeFileSync(key, JSON.stringify({ ...(await exportJWK(host.key)), kid: "k1", alg: "EdDSA" }));
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const log = createLog(nowhere, Date.now);
  server = await startServer({ siteFiles: [site], data: join(folder, "data"), log });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as a person at a terminal does. */
function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [FROM_SOURCE, BIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    const ended = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (ended.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (ended.stderr += text));
    child.once("error", reject).once("close", (code) => resolve({ code, ...ended }));
  });
}

const linkOf = (agent: string) =>
  `"${process.execPath}" ${FROM_SOURCE} "${SERVER_BIN}" agent link --site "${site}" --data "${join(folder, "data")}" --id ${agent}`;

test("over real HTTP nothing is broken: a line for every rule, and the exit code 0", async () => {
  const { code, stdout, stderr } = await run(server.url, "--site", "fernhost", "--origin", PAGE, "--identity-key", key);
  expect(stderr).toBe("");
  const lines = stdout.split("\n").filter((line) => /^[✓✗–]/.test(line));
  expect(lines.map((line) => line.split(/ +/)[1])).toEqual(RULES.map(({ id }) => id));
  expect(lines.filter((line) => line.startsWith("✗"))).toEqual([]);
  expect(stdout).toContain("✓  W2  The same id with another body is `id-reused` and changes nothing.\n");
  expect(stdout).toMatch(/–\s+C4 .*\n\s+not checked: .*--desk-link-command/);
  expect(stdout).toMatch(/\n54 kept, 0 broken, 91 not checked\.\n$/);
  expect(code).toBe(0);
});

test("sign-in links come from commands", async () => {
  const links = ["--desk-link-command", linkOf("olena"), "--other-desk-link-command", linkOf("tomas")];
  const { code, stdout } = await run(server.url, "--site", "fernhost", "--only", "C3,A5", ...links);
  expect(stdout).toMatch(/^✓ {2}C3 [^]*\n✓ {2}A5 [^]*\n2 kept, 0 broken, 0 not checked\.\n$/);
  expect(code).toBe(0);
});

test("a broken rule is told with what was done, expected and seen, and the exit code 1", async () => {
  const { code, stdout } = await run(
    server.url,
    "--site",
    "fernhost",
    "--origin",
    "https://other.example",
    "--only",
    "A2",
  );
  expect(stdout).toMatch(
    /^✗ {2}A2 .*\n +A session was asked for from the origin https:\/\/other\.example: expected 200, saw POST \/v1\/session → 403 /,
  );
  expect(stdout).toContain("0 kept, 1 broken, 0 not checked.");
  expect(code).toBe(1);
});

test("with --json the report is for programs", async () => {
  const { code, stdout } = await run(server.url, "--site", "fernhost", "--only", "W2,W3", "--json");
  const report = JSON.parse(stdout) as ConformanceReport;
  expect(report).toMatchObject({ kept: ["W2"], broken: [], notChecked: ["W3"] });
  expect(report.results.map(({ rule }) => rule)).toEqual(["W2", "W3"]);
  expect(code).toBe(0);
});

test("what cannot begin says why in one line, and the exit code is 2", async () => {
  const cases: [args: string[], says: RegExp][] = [
    [["http://127.0.0.1:1", "--site", "fernhost"], /^unreachable: http:\/\/127\.0\.0\.1:1 does not answer: .*\n$/],
    [[server.url], /^usage: Say which site to visit: --site ID; see warmline-conformance --help\.\n$/],
  ];
  for (const [args, says] of cases) {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toMatch(says);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  }
});

test("a command line that is wrong is told what is wrong", () => {
  const cases: [args: string[], says: string][] = [
    [["--only", "Z9"], 'there is no rule "Z9"'],
    [["--identity-key", site], "must be a private JWK with kid and alg"],
    [["--identity-key", "nowhere.json"], "nowhere.json cannot be read"],
    [["--patience", "long"], "--patience must be a number of milliseconds"],
    [["--other-desk-link-command", "echo"], "needs --desk-link-command"],
    [["--fast"], "Unknown option '--fast'"],
    [["http://127.0.0.1:2"], "One address is enough"],
  ];
  for (const [args, says] of cases)
    expect(() => readCommandLine(["http://127.0.0.1:1", "--site", "fernhost", ...args])).toThrow(says);
});

test("--help explains every option, and so does the guide", async () => {
  const { code, stdout } = await run("--help");
  const options = [...new Set(stdout.match(/--[a-z-]+/g))];
  expect(options).toHaveLength(10);
  const guide = readFileSync(join(import.meta.dirname, "../../../../docs/conformance.md"), "utf8");
  for (const option of options) expect(guide).toContain(`\n| \`${option}`);
  expect(code).toBe(0);
});
