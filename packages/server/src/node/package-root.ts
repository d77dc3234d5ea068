import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname } from "node:path";

/** This package as it lies on the disk, from source or built. */
export function packageRoot(): { folder: string; version: string } {
  const manifest = findPackageJSON("..", import.meta.url);
  if (manifest === undefined) throw new Error("@warmline/server is not inside a package");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { folder: dirname(manifest), version };
}
