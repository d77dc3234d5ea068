import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDataFolder } from "./folder.ts";
import { lockFolder } from "./lock.ts";
import { openSecret } from "./secret.ts";
import { temporaryFolder } from "./testing/fixtures.ts";

test("K7 fault 39: a second holder of a folder is refused in one sentence, until the first lets go", () => {
  const folder = openDataFolder(join(temporaryFolder(), "data"));
  const first = lockFolder(folder);
  onTestFinished(() => first.release());
  expect(() => lockFolder(folder)).toThrow(
    `The data folder ${folder.path} is in use by another Warmline server; stop that one or choose another with --data.`,
  );
  first.release();
  const second = lockFolder(folder);
  second.release();
});

test("a folder that cannot be made is refused in one sentence", () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  expect(() => openDataFolder(join(file, "data"))).toThrow(
    `The data folder ${file}/data cannot be written: a part of its path is a file; choose another with --data.`,
  );
  expect(() => openDataFolder(file)).toThrow("there is a file of that name");
});

test("the secret is made once, stays the same and is readable by its owner alone", () => {
  const folder = openDataFolder(join(temporaryFolder(), "data"));
  const made = openSecret(folder);
  expect(made).toHaveLength(32);
  expect(openSecret(folder)).toEqual(made);
  expect(statSync(folder.secret).mode & 0o777).toBe(0o600);
  expect(statSync(folder.path).mode & 0o777).toBe(0o700);
});

test("a damaged secret is refused in one sentence", () => {
  const folder = openDataFolder(temporaryFolder());
  writeFileSync(folder.secret, "short");
  expect(() => openSecret(folder)).toThrow("holds 5 bytes instead of 32; delete it, and everybody signs in again.");
});
