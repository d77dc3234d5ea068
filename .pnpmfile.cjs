/**
 * The `node-*` packages carry one Node binary each and declare `os` and `cpu` as plain strings.
 * pnpm filters optional packages only by arrays, so without this every machine would install all of them.
 */
function readPackage(manifest) {
  if (/^node-(linux|bin|darwin|win)/.test(manifest.name ?? "")) {
    for (const field of ["os", "cpu"]) {
      if (typeof manifest[field] === "string") manifest[field] = [manifest[field]];
    }
  }
  return manifest;
}

module.exports = { hooks: { readPackage } };
