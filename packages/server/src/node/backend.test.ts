import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadBackend } from "./backend.ts";

async function moduleOf(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "warmline-backend-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "backend.mjs");
  await writeFile(path, source);
  return path;
}

test("a module may bring programs alone", async () => {
  const { bots } = await loadBackend(await moduleOf("export const bots = { opening: async function* () {} };"));
  expect(Object.keys(bots)).toEqual(["opening"]);
});

test("a module that brings nothing, or something else in place of a function, is told of", async () => {
  await expect(loadBackend(await moduleOf("export const rows = [];"))).rejects.toThrow(
    "has no function as its default",
  );
  await expect(
    loadBackend(await moduleOf("export default 1; export const bots = { a: async function* () {} };")),
  ).rejects.toThrow("has no function as its default");
});
