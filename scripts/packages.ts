import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.ts";

/** What is published with a build of its own, in the order of the arrows: types are read from the builds before. */
export const PACKAGES = ["protocol", "voice", "client", "react", "server", "testing"] as const;

/** All that is published: the theme is sheets, which another step writes. */
export const PUBLISHED = [...PACKAGES, "theme"] as const;

const PACKED = join(ROOT, ".cache", "packed");

/** Where `PACK` puts what npm would get of a package. */
export function tarball(name: (typeof PUBLISHED)[number]): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, "packages", name, "package.json"), "utf8")) as Manifest;
  return join(PACKED, `warmline-${name}-${version}.tgz`);
}

interface Manifest {
  version: string;
}

/** The command that packs what is published, as it was last built. */
export const PACK = {
  command: "pnpm",
  args: ["--recursive", "--filter=./packages/*", "pack", "--pack-destination", PACKED],
} as const;
