import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 15;
const MEMORY = "/dev/shm";
const PLENTY = 2 * 1024 ** 3;

/** Ends the server and removes its folder when whoever started it lets go of it, also by ending without a word. */
const UNTIL_LEFT = `
  exec 3<&0
  "$@" &
  server=$!
  { cat <&3 >/dev/null; kill -INT $server; } &
  wait $server
  rm -rf "$0"
`;

/** A PostgreSQL server of its own, with nothing in it. */
export interface Postgres {
  /** Where a superuser gets in without a password, from this machine only. */
  url: string;
  /** Where it keeps its data. */
  folder: string;
  /** Ends it and removes all that it kept. */
  stop(): Promise<void>;
}

/** The folder with the programs of an installed PostgreSQL that is new enough, or null. */
export function findPostgres(): string | null {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, "bin"))
    : [];
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...debian, ...onPath].find((folder) => majorOf(folder) >= OLDEST) ?? null;
}

function majorOf(folder: string): number {
  if (!existsSync(join(folder, "initdb")) || !existsSync(join(folder, "postgres"))) return 0;
  const said = execFileSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\d+/.exec(said)?.[0] ?? 0);
}

/** Starts a server from the programs in `bin`, on a spare port of this machine. @throws Error if it does not come up */
export async function startPostgres(bin: string): Promise<Postgres> {
  const user = ordinaryUser();
  const folder = mkdtempSync(join(quickFolder(), "warmline-postgres-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
    const data = join(folder, "data");
    const init = ["-D", data, "-U", "warmline", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
    execFileSync(join(bin, "initdb"), init, { ...user, cwd: folder, stdio: "pipe" });
    const port = await sparePort();
    const settings = [
      "listen_addresses=127.0.0.1",
      `port=${port}`,
      "unix_socket_directories=",
      "max_connections=200",
      "lc_messages=C",
    ];
    const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
    const command = ["-c", UNTIL_LEFT, folder, join(bin, "postgres"), ...args];
    const server = spawn("sh", command, { ...user, cwd: folder, stdio: ["pipe", "ignore", "pipe"], detached: true });
    const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
    await isUp(server);
    return {
      url: `postgres://warmline@127.0.0.1:${port}/postgres`,
      folder,
      async stop() {
        server.stdin.end();
        await ended;
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: there it is the user that its package made. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (which: string) => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Memory, where there is plenty of it: all is synced as it should be, and nobody waits for a disk. */
function quickFolder(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > PLENTY ? MEMORY : tmpdir();
}

async function sparePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isUp(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    server.stderr?.on("data", (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-10_000);
      if (said.includes("ready to accept connections")) resolve();
    });
  });
}
