import { filesState, type Message, type SupportClient } from "@warmline/client";
import { expect, test } from "vitest";
import type { World } from "../src/index.ts";
import { browserOf, shown } from "./browser-of.ts";
import { bytesOf, openWorld, pngOf, sha256, urlOf } from "./uploads/kit.ts";

const MINUTE_MS = 60_000;
const MEGABYTE = 1_048_576;

const messagesOf = (client: SupportClient): readonly Message[] => Object.values(client.getState().messages).flat();
const filesOf = (client: SupportClient) =>
  messagesOf(client).flatMap(({ parts }) => parts.flatMap((part) => (part.type === "file" ? [part] : [])));
const sentOf = (client: SupportClient) => client.getState().uploads[0]?.sent ?? 0;
const live = (page: SupportClient) => expect.poll(() => page.getState().connection.status).toBe("live");

/** What the agent gets of the only file there is. */
async function atTheDesk(world: World, fileId: string): Promise<string> {
  const agent = await world.agent();
  const { download } = await urlOf(world, agent.token, fileId, "deskFileUrl");
  return sha256(await (await world.fetch(download)).arrayBuffer());
}

test("20 MB survive a cut connection, a reload and an expired session, and are the same at the other end", async () => {
  const world = await openWorld();
  const browser = browserOf(world);
  const bytes = bytesOf(20 * MEGABYTE);
  const first = browser.page();
  await live(first);
  const cut = (at: number, client: SupportClient, act: () => void) =>
    new Promise<void>((done) => {
      const stop = client.subscribe(() => {
        if (sentOf(client) < at) return;
        stop();
        act();
        done();
      });
    });
  const isCut = cut(MEGABYTE, first, () => world.network.offline());
  first.files.attach([new File([bytes], "film.mp4", { type: "video/mp4" })]);
  first.chat.send("Here it happens");
  await isCut;
  await expect.poll(() => first.getState().uploads[0]?.failure?.code).toBe("network");
  expect(first.getState().uploads[0]?.status).toBe("waiting");
  const before = sentOf(first);
  world.network.online();
  const isReloaded = cut(before + MEGABYTE, first, () => first.destroy());
  first.support.reconnect();
  await isReloaded;

  await world.turn(120 * MINUTE_MS);
  const second = browser.page();
  await expect.poll(() => shown(second)).toEqual(["Here it happens"]);
  await expect.poll(() => filesOf(second)).toMatchObject([{ name: "film.mp4", size: bytes.length, image: null }]);
  expect(second.getState()).toMatchObject({ uploads: [], outgoing: [] });
  expect(messagesOf(second).filter(({ author }) => author.kind === "visitor")).toHaveLength(1);
  const [part] = filesOf(second);
  expect(await atTheDesk(world, part?.fileId ?? "")).toBe(await sha256(bytes));
});

test("an upload goes on under its own grant when the session’s token ends in the middle of it", async () => {
  const world = await openWorld();
  const page = browserOf(world).page();
  await live(page);
  let calls = 0;
  const stop = page.subscribe(() => {
    if (sentOf(page) === 0 || calls > 0) return;
    calls += 1;
    page.files.pause(page.getState().uploads[0]?.id ?? "");
  });
  const bytes = bytesOf(MEGABYTE);
  page.files.attach([new File([bytes], "log.txt")]);
  await expect.poll(() => page.getState().uploads[0]?.status).toBe("paused");
  stop();
  await world.turn(90 * MINUTE_MS);
  page.files.resume(page.getState().uploads[0]?.id ?? "");
  await expect.poll(() => page.getState().uploads[0]?.status).toBe("done");
  page.chat.send("");
  await expect.poll(() => filesOf(page).length).toBe(1);
  expect(await atTheDesk(world, filesOf(page)[0]?.fileId ?? "")).toBe(await sha256(bytes));
});

test("a picture comes back with its size, is to be shown in its place, and its address is renewed before it ends", async () => {
  const world = await openWorld();
  const page = browserOf(world).page();
  await live(page);
  page.files.attach([new File([pngOf(640, 480)], "screen.png", { type: "image/png" })]);
  page.chat.send("");
  await expect.poll(() => filesOf(page)).toMatchObject([{ image: { width: 640, height: 480 } }]);
  const fileId = filesOf(page)[0]?.fileId ?? "";
  const first = await page.files.url(fileId);
  expect(first?.view).toContain(world.publicUrl);
  expect((await world.network.fetch(first?.view ?? "")).headers.get("content-disposition")).toMatch(/^inline/);
  await world.turn(9.5 * MINUTE_MS);
  const second = await page.files.url(fileId);
  expect(second?.view).not.toBe(first?.view);
  await world.turn(MINUTE_MS);
  expect((await world.network.fetch(first?.view ?? "")).status).toBe(401);
  expect((await world.network.fetch(second?.view ?? "")).status).toBe(200);
  expect(await page.files.url(fileId)).toBe(second);
  expect((await page.files.renewUrl(fileId))?.view).not.toBe(second?.view);
});

test("the address of a file in somebody else’s conversation is not to be had", async () => {
  const world = await openWorld();
  const stranger = await world.visitor();
  const fileId = await stranger.upload(bytesOf(100));
  const page = browserOf(world).page();
  await live(page);
  expect(await page.files.url(fileId)).toBeNull();
});

test("what the site takes is known before anything is sent, and the server takes nothing else either", async () => {
  const world = await openWorld({
    site: (site) => Object.assign(site, { files: { maxMegabytes: 1, maxPerMessage: 2, accept: ["image/*", ".txt"] } }),
  });
  const page = browserOf(world).page();
  // Before the site is known, the server says it.
  expect(page.files.attach([new File(["x"], "tool.exe")])).toEqual([]);
  await expect.poll(() => page.getState().uploads[0]?.failure?.code).toBe("file-refused");
  expect(filesState.limits(page.getState())).toEqual({
    maxBytes: MEGABYTE,
    maxPerMessage: 2,
    accept: ["image/*", ".txt"],
  });
  expect(page.files.attach([new File(["x"], "tool.exe")])).toMatchObject([{ reason: "wrong-kind" }]);
  expect(page.files.attach([new File([bytesOf(MEGABYTE + 1)], "a.txt")])).toMatchObject([{ reason: "too-large" }]);
});

test("two pages of one browser bring a file once, and the message of a page that is closed leaves from the other", async () => {
  const world = await openWorld();
  const browser = browserOf(world);
  const first = browser.page();
  await live(first);
  const bytes = bytesOf(2 * MEGABYTE);
  const isClosed = new Promise<void>((done) => {
    const stop = first.subscribe(() => {
      if (sentOf(first) === 0) return;
      stop();
      world.network.offline();
      done();
    });
  });
  first.files.attach([new File([bytes], "log.txt")]);
  first.chat.send("Look");
  await isClosed;
  world.network.online();
  const second = browser.page();
  await expect.poll(() => second.getState().tab).toBe("follower");
  expect(second.getState().uploads).toEqual([]);
  first.destroy();
  await expect.poll(() => filesOf(second)).toMatchObject([{ name: "log.txt" }]);
  expect(await atTheDesk(world, filesOf(second)[0]?.fileId ?? "")).toBe(await sha256(bytes));
});

test("a file that is taken away before its message leaves is gone at the server", async () => {
  const world = await openWorld();
  const page = browserOf(world).page();
  await live(page);
  page.files.attach([new File(["secret"], "secret.txt")]);
  await expect.poll(() => page.getState().uploads[0]?.status).toBe("done");
  const count = async () => (await world.store.db.selectFrom("file").select("id").execute()).length;
  expect(await count()).toBe(1);
  page.files.remove(page.getState().uploads[0]?.id ?? "");
  await expect.poll(count).toBe(0);
});
