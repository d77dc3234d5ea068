import { spawnSync } from "node:child_process";

const UNSHARE = ["unshare", "--mount", ...(process.getuid?.() === 0 ? [] : ["--map-root-user"])];

/** What runs a command on a disk of its own of so many kibibytes at `folder`, which goes when the command ends. */
function onSmallDisk(folder: string, kibibytes: number): string[] {
  const mount = `mount -t tmpfs -o size=${kibibytes}k tmpfs "$0" && exec "$@"`;
  return [...UNSHARE, "sh", "-c", mount, folder];
}

/** The same for a test of each, or none on a system that does not let this process have a disk of its own. */
export function smallDisks(): (typeof onSmallDisk)[] {
  const [program, ...args] = [...onSmallDisk("/mnt", 64), "true"];
  return spawnSync(program, args).status === 0 ? [onSmallDisk] : [];
}
