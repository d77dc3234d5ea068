import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDataFolder } from "./folder.ts";
import { lockFolder } from "./lock.ts";
import { SITE, temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { warmline } from "./testing/spawn.ts";

const CHOOSE = "choose another with --data.\n";
const STOP_OR_CHOOSE = `stop that one or ${CHOOSE}`;

async function refusal(folder: string, ...args: string[]) {
  const run = warmline(args, folder);
  const { code } = await run.exited;
  expect(run.stdout()).toBe("");
  return { code, stderr: run.stderr() };
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

test("a wrong command line gives one sentence and exit code 2", async () => {
  expect(await refusal(temporaryFolder(), "start", "--site", "a.json", "--prot", "1")).toEqual({
    code: 2,
    stderr: "Unknown option '--prot'; see warmline --help.\n",
  });
});

test("a site file with a syntax error gives its line and column in one sentence", async () => {
  const folder = temporaryFolder();
  writeSite(folder, '{\n  "id": "hearthost",,\n}');
  expect(await refusal(folder, "start", "--site", "hearthost.json")).toEqual({
    code: 1,
    stderr: "The site file hearthost.json is not JSON: property name expected at line 2, column 21.\n",
  });
});

test("a site file with a wrong value gives its path and line in one sentence", async () => {
  const folder = temporaryFolder();
  writeSite(folder, { ...SITE, tickets: { ...SITE.tickets, prefix: "hh" } });
  expect(await refusal(folder, "start", "--site", "hearthost.json")).toEqual({
    code: 1,
    stderr: "The site file hearthost.json is wrong at tickets.prefix (line 19): must be two to four capital letters.\n",
  });
});

test("a missing site file gives one sentence", async () => {
  expect(await refusal(temporaryFolder(), "start", "--site", "nowhere.json")).toEqual({
    code: 1,
    stderr: "The site file nowhere.json does not exist.\n",
  });
});

test("a taken port gives one sentence and leaves the folder free", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  const port = await takenPort();
  expect(await refusal(folder, "start", "--site", "hearthost.json", "--port", String(port))).toEqual({
    code: 1,
    stderr: `Port ${port} on 127.0.0.1 is taken by another program; choose another with --port.\n`,
  });
  lockFolder(openDataFolder(join(folder, ".warmline"))).release();
});

test("K7 fault 39: a folder that another server holds gives one sentence", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  const data = openDataFolder(join(folder, "data"));
  const lock = lockFolder(data);
  onTestFinished(() => lock.release());
  expect(await refusal(folder, "start", "--site", "hearthost.json", "--data", "data", "--port", "0")).toEqual({
    code: 1,
    stderr: `The data folder ${data.path} is in use by another Warmline server; ${STOP_OR_CHOOSE}`,
  });
});

test("a folder that cannot be written gives one sentence", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  writeFileSync(join(folder, "file"), "");
  expect(await refusal(folder, "start", "--site", "hearthost.json", "--data", "file/data", "--port", "0")).toEqual({
    code: 1,
    stderr: `The data folder ${folder}/file/data cannot be written: a part of its path is a file; ${CHOOSE}`,
  });
});

test("a backend or a static folder that is not there gives one sentence each", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  expect(await refusal(folder, "start", "--site", "hearthost.json", "--backend", "./backend.ts")).toEqual({
    code: 1,
    stderr: "The backend module ./backend.ts does not exist.\n",
  });
  expect(await refusal(folder, "start", "--site", "hearthost.json", "--static", "dist")).toEqual({
    code: 1,
    stderr: "There is no folder dist to serve with --static.\n",
  });
});

test("an agent command in a folder without a store gives one sentence and makes nothing", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  expect(await refusal(folder, "agent", "link", "--site", "hearthost.json", "--id", "olena")).toEqual({
    code: 1,
    stderr: `There is no Warmline data in ${folder}/.warmline; give the --data of the server.\n`,
  });
  expect(existsSync(join(folder, ".warmline"))).toBe(false);
});

test("help and version are printed", async () => {
  const folder = temporaryFolder();
  const help = warmline(["start", "--help"], folder);
  expect(await help.exited).toMatchObject({ code: 0 });
  expect(help.stdout()).toContain("warmline agent add");
  const version = warmline(["--version"], folder);
  expect(await version.exited).toMatchObject({ code: 0 });
  expect(version.stdout()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("a started server prints its addresses and how safe its writes are, and a SIGTERM ends it cleanly", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist", "index.html"), "home");
  const args = ["start", "--site", "hearthost.json", "--static", "dist", "--mailbox", "--port", "0"];
  const server = warmline(args, folder);
  const [, origin = ""] = await server.printed(/Site +(http:\S+)\/\n/);
  const [, link = ""] = await server.printed(/(http:\S+\/desk\/#sign-in=\S+)/);
  for (const path of ["/desk", "/mailbox", "/docs", "/healthz", "/readyz"]) {
    expect(server.stdout()).toContain(` ${origin}${path}\n`);
  }
  expect(server.stdout()).toContain("every acknowledged write is synced to disk: SQLite, WAL, synchronous=FULL");
  expect(link.startsWith(`${origin}/desk/#sign-in=`)).toBe(true);
  expect(await (await fetch(`${origin}/`)).text()).toBe("home");
  expect(await (await fetch(`${origin}/readyz`)).json()).toMatchObject({
    ready: true,
    durability: "synced",
    pragmas: { journal_mode: "wal", synchronous: 2 },
    sites: ["hearthost"],
  });

  const asked = performance.now();
  server.kill("SIGTERM");
  expect(await server.exited).toEqual({ code: 0, signal: null });
  expect(performance.now() - asked).toBeLessThan(5000);
  expect(server.stderr()).toBe("");
  lockFolder(openDataFolder(join(folder, ".warmline"))).release();
});

test("an agent is added while the server runs, once, and can sign in by the link", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  const server = warmline(["start", "--site", "hearthost.json", "--port", "0"], folder);
  const [, origin = ""] = await server.printed(/Desk +(http:\S+)\/desk\n/);
  const add = ["agent", "add", "--site", "hearthost.json", "--id", "iryna", "--name", "Iryna"];
  const added = warmline(add, folder);
  expect(await added.exited).toMatchObject({ code: 0 });
  expect(added.stdout()).toContain(`${origin}/desk/#sign-in=`);
  const [, link] = added.stdout().match(/#sign-in=(\S+)\n$/) ?? [];
  const signIn = await fetch(`${origin}/v1/desk/sign-in`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ link }),
  });
  expect(signIn.ok).toBe(true);
  const again = await refusal(folder, ...add);
  expect(again).toEqual({ code: 1, stderr: expect.stringMatching(/^[A-Z][^\n]*iryna[^\n]*\.\n$/) });
});

test("F10 somebody says that a folder was put back, and a server that runs is asked to stop first", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  expect(await refusal(folder, "restored")).toEqual({
    code: 1,
    stderr: `There is no Warmline data in ${folder}/.warmline; give the --data of the server.\n`,
  });
  const server = warmline(["start", "--site", "hearthost.json", "--port", "0"], folder);
  await server.printed(/Ready +http/);
  expect(await refusal(folder, "restored")).toEqual({ code: 1, stderr: expect.stringContaining("is in use by") });
  server.kill("SIGTERM");
  await server.exited;
  const restored = warmline(["restored"], folder);
  expect(await restored.exited).toMatchObject({ code: 0 });
  expect(restored.stdout()).toMatch(/^From the next start on, everybody .+ reads everything anew\.\n$/);
});
