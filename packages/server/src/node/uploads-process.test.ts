import { appendFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemCode } from "./start-problem.ts";
import { temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { smallDisks } from "./testing/small-disk.ts";
import { warmline } from "./testing/spawn.ts";
import { begin, download, fileOf, offsetAt, send, sha256 } from "./testing/upload.ts";
import { arrive, newId } from "./testing/visitor.ts";

const MEGABYTE = 1_048_576;
const KIBIBYTES = 8_192;
const ARGS = ["start", "--site", "hearthost.json", "--data", "data", "--port", "0"];

async function start(folder: string, through: readonly string[] = []) {
  const server = warmline(ARGS, folder, through);
  const [, url = ""] = await server.printed(/Alive +(http:\S+)\/healthz\n/);
  return { ...server, url };
}

/** A body that gives some bytes and then stands still, as one from a phone in a tunnel. */
function standingStill(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.slice(at, at + 65_536));
    },
  });
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);

test("U3 fault 34: 20 MB come whole through cut lines and through a server that is killed in the middle", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  const bytes = fileOf(20 * MEGABYTE);
  const fileId = newId();
  const place = join(folder, "data", "files", fileId);
  const first = await start(folder);
  const visitor = await arrive(first.url);
  const grant = await begin(visitor, fileId, bytes.length);

  for (const megabytes of [3, 7]) {
    const from = await offsetAt(first.url, grant);
    const line = new AbortController();
    const sending = send(first.url, grant, from, standingStill(bytes.slice(from, megabytes * MEGABYTE)), line.signal);
    await expect.poll(() => sizeOf(place)).toBe(megabytes * MEGABYTE);
    line.abort();
    await expect(sending).rejects.toThrow("aborted");
  }
  const from = await offsetAt(first.url, grant);
  expect(from).toBe(7 * MEGABYTE);
  const sending = send(first.url, grant, from, standingStill(bytes.slice(from, 11 * MEGABYTE)));
  sending.catch(() => undefined);
  await expect.poll(() => sizeOf(place)).toBeGreaterThan(8 * MEGABYTE);
  first.kill("SIGKILL");
  await expect(sending).rejects.toThrow("fetch failed");
  await first.exited;

  const next = await start(folder);
  const kept = await offsetAt(next.url, grant);
  expect(kept).toBeGreaterThan(8 * MEGABYTE);
  const last = await send(next.url, grant, kept, bytes.slice(kept));
  expect([last.status, last.headers.get("Upload-Offset")]).toEqual([204, String(bytes.length)]);
  expect(sha256(await download(next.url, visitor.at(next.url), fileId))).toBe(sha256(bytes));
});

test("U3 an upload whose line stands still gives way at once to the next try", async () => {
  const folder = temporaryFolder();
  writeSite(folder);
  const bytes = fileOf(MEGABYTE);
  const fileId = newId();
  const server = await start(folder);
  const visitor = await arrive(server.url);
  const grant = await begin(visitor, fileId, bytes.length);
  const line = new AbortController();
  const standing = send(server.url, grant, 0, standingStill(bytes.slice(0, 200_000)), line.signal);
  standing.catch(() => undefined);
  await expect.poll(() => sizeOf(join(folder, "data", "files", fileId))).toBe(200_000);
  const kept = await offsetAt(server.url, grant);
  expect((await send(server.url, grant, kept, bytes.slice(kept))).status).toBe(204);
  expect(sha256(await download(server.url, visitor, fileId))).toBe(sha256(bytes));
  line.abort();
});

test.each(smallDisks())(
  "K6 fault 38: a disk that is full in mid-upload is `storage-full`, and the upload goes on when there is room",
  async (onSmallDisk) => {
    const folder = temporaryFolder();
    writeSite(folder);
    const data = join(folder, "data");
    mkdirSync(data);
    const server = await start(folder, onSmallDisk(data, KIBIBYTES));
    const seen = join("/proc", String(server.pid), "root", data);
    const bytes = fileOf(2 * MEGABYTE);
    const fileId = newId();
    const visitor = await arrive(server.url);
    const grant = await begin(visitor, fileId, bytes.length);
    await send(server.url, grant, 0, bytes.slice(0, MEGABYTE));
    fill(join(seen, "ballast"));
    const answer = await send(server.url, grant, MEGABYTE, bytes.slice(MEGABYTE));
    expect(await answer.json()).toMatchObject({ code: "storage-full", status: 507 });
    const kept = await offsetAt(server.url, grant);
    expect(kept).toBeGreaterThanOrEqual(MEGABYTE);
    rmSync(join(seen, "ballast"));
    expect((await send(server.url, grant, kept, bytes.slice(kept))).status).toBe(204);
    expect(sha256(await download(server.url, visitor, fileId))).toBe(sha256(bytes));
  },
);

/** Fills the disk up to its last byte. */
function fill(file: string): void {
  for (;;) {
    try {
      appendFileSync(file, Buffer.alloc(4_096));
    } catch (error) {
      if (systemCode(error) !== "ENOSPC") throw error;
      return;
    }
  }
}
