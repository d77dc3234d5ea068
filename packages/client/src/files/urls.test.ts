import { expect, test, vi } from "vitest";
import type { FileUrl } from "@warmline/protocol";
import { createFileUrls } from "./urls.ts";

function setUp() {
  let now = 0;
  const fetch = vi.fn(async (fileId: string): Promise<FileUrl | null> => ({
    download: `/v1/files/${fileId}/content?to=save`,
    view: null,
    expiresAt: now + 600_000,
  }));
  const urls = createFileUrls({ base: "https://support.example", fetch, now: () => now });
  return { urls, fetch, turn: (ms: number) => void (now += ms) };
}

test("an address is asked for once, and given out as a whole address for as long as it works", async () => {
  const { urls, fetch, turn } = setUp();
  const first = urls.url("a");
  expect(urls.url("a")).toBe(first);
  expect(await first).toEqual({
    download: "https://support.example/v1/files/a/content?to=save",
    view: null,
    expiresAt: 600_000,
  });
  turn(500_000);
  expect(urls.url("a")).toBe(first);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("an address that is about to end is renewed before it does", async () => {
  const { urls, turn } = setUp();
  await urls.url("a");
  turn(541_000);
  expect(await urls.url("a")).toMatchObject({ expiresAt: 1_141_000 });
});

test("an address that did not work is renewed at once, but not again within ten seconds", async () => {
  const { urls, fetch, turn } = setUp();
  const first = urls.url("a");
  await first;
  const second = urls.renewUrl("a");
  expect(second).not.toBe(first);
  expect(urls.url("a")).toBe(second);
  await second;
  turn(9_999);
  expect(urls.renewUrl("a")).toBe(second);
  turn(1);
  expect(urls.renewUrl("a")).not.toBe(second);
  expect(fetch).toHaveBeenCalledTimes(3);
});

test("an address that could not be had is asked for again the next time", async () => {
  const { urls, fetch } = setUp();
  fetch.mockResolvedValueOnce(null);
  expect(await urls.url("a")).toBeNull();
  expect(await urls.url("a")).not.toBeNull();
});
