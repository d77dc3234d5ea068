import type { AgentCard } from "@warmline/protocol";
import { expect, onTestFinished, test } from "vitest";
import { Visitor } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { PAGE } from "../../src/world/site.ts";

const WEBM = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...new TextEncoder().encode("....webm and the rest of it")]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const CAPTIONS = { en: "WEBVTT\n\n00:00.000 --> 00:01.000\nHello", uk: "WEBVTT\n\n00:00.000 --> 00:01.000\nВітаю" };

test("H4 a greeting video is on the agent’s card, served in ranges with its captions, and gone when it is taken back", async () => {
  const world = await createWorld();
  onTestFinished(() => world.close());
  const cardOf = async (): Promise<AgentCard | undefined> => {
    const { session } = await Visitor.arrive(world);
    return session.snapshot.site.agents.find(({ id }) => id === "olena");
  };
  expect((await cardOf())?.greeting).toBeNull();
  await world.app.agents.setGreeting("fernhost", "olena", { video: WEBM, poster: PNG, captions: CAPTIONS });
  const greeting = (await cardOf())?.greeting;
  expect(greeting).toMatchObject({ mediaType: "video/webm", captions: [{ locale: "en" }, { locale: "uk" }] });
  const { src = "", poster = "", captions = [] } = greeting ?? {};
  const get = (path: string, headers = {}) => world.fetch(path, { headers: { Origin: PAGE, ...headers } });
  const whole = await get(src);
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(WEBM);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "content-type": "video/webm",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "access-control-allow-origin": PAGE,
  });
  const piece = await get(src, { Range: "bytes=8-11" });
  expect([piece.status, await piece.text(), piece.headers.get("Content-Range")]).toEqual([
    206,
    "webm",
    `bytes 8-11/${WEBM.byteLength}`,
  ]);
  expect((await get(src, { Range: "bytes=900-" })).status).toBe(416);
  expect((await get(poster ?? "")).headers.get("Content-Type")).toBe("image/png");
  const spoken = await get(captions[1]?.src ?? "");
  expect([spoken.headers.get("Content-Type"), await spoken.text()]).toEqual(["text/vtt; charset=utf-8", CAPTIONS.uk]);
  expect((await get(`${src}/captions/ro`)).status).toBe(404);
  await world.app.agents.setGreeting("fernhost", "olena", null);
  expect((await cardOf())?.greeting).toBeNull();
  expect((await get(src)).status).toBe(404);
});

test("H4 what browsers do not play, is too large or says nothing to those who do not hear is refused", async () => {
  const world = await createWorld();
  onTestFinished(() => world.close());
  const { agents } = world.app;
  const large = new Uint8Array(4_194_305);
  large.set(WEBM);
  for (const [video, captions, why] of [
    [PNG, CAPTIONS, "WebM or MP4"],
    [large, CAPTIONS, "4 MiB"],
    [WEBM, {}, "captions"],
    [WEBM, { en: "Hello" }, "WebVTT"],
  ] as const)
    await expect(agents.setGreeting("fernhost", "olena", { video, poster: null, captions })).rejects.toThrow(why);
});
