import { expect, test } from "vitest";
import { createHttp } from "../core/http.ts";
import { createFakeClock, settle } from "../test-kit/fake-clock.ts";
import { createFakeUploads } from "../test-kit/fake-uploads.ts";
import { createScriptedFetch, unreachable } from "../test-kit/scripted-fetch.ts";
import { createBytes, type Try } from "./bytes.ts";

/** A try to bring a file of so many bytes. */
function setUp(size: number) {
  const clock = createFakeClock();
  const uploads = createFakeUploads();
  const { fetch, calls } = createScriptedFetch(async (call) => (await uploads.answer(call)) ?? unreachable());
  const http = createHttp({ fetch, clock });
  const base = "https://support.example";
  const bring = createBytes({
    base,
    grantPath: (id) => `/v1/files/${id}`,
    fetch,
    clock,
    ask: ({ path, body, ...rest }) => http({ url: base + path, body, ...rest }),
  });
  const sent: number[] = [];
  const blob = new Blob(["x".repeat(size)]);
  const attempt: Try = {
    upload: { id: "f", name: "f", mediaType: "", size },
    blob,
    grant: null,
    signal: new AbortController().signal,
    onGrant: () => undefined,
    onSent: (count) => void sent.push(count),
  };
  const pieces = () => calls.flatMap(({ bytes }) => bytes?.size ?? []);
  return {
    clock,
    uploads,
    bring: (values: Partial<Try> = {}) => bring({ ...attempt, ...values }),
    sent,
    pieces,
    calls,
  };
}

test("pieces grow while they go quickly and shrink where they go slowly, and what is confirmed is told", async () => {
  const { clock, uploads, bring, sent, pieces } = setUp(2_000_000);
  let isSlow = false;
  uploads.on = async ({ method }) => {
    if (method === "PATCH" && isSlow) await clock.advance(3_000);
    isSlow = method === "PATCH";
    return undefined as never;
  };
  expect(await bring()).toEqual({ status: "done" });
  expect(pieces().slice(0, 7)).toEqual([262_144, 524_288, 262_144, 131_072, 65_536, 32_768, 32_768]);
  expect(sent.at(0)).toBe(0);
  expect(sent.at(-1)).toBe(2_000_000);
});

test("a gateway that takes less at once than the server gets less", async () => {
  const { uploads, bring, pieces } = setUp(300_000);
  uploads.on = ({ bytes }) => ((bytes?.size ?? 0) > 70_000 ? new Response("too much", { status: 413 }) : undefined);
  expect(await bring()).toEqual({ status: "done" });
  expect(pieces().slice(0, 2)).toEqual([262_144, 65_536]);
  expect((await uploads.text("f"))?.length).toBe(300_000);
});

test("where somebody else has sent some of it, it goes on behind that", async () => {
  const { uploads, bring, sent } = setUp(500_000);
  let isFirst = true;
  uploads.on = ({ method }) => {
    const file = uploads.files.get("f");
    if (method === "PATCH" && isFirst && file) file.bytes = new Blob(["x".repeat(400_000)]);
    if (method === "PATCH") isFirst = false;
    return undefined;
  };
  expect(await bring()).toEqual({ status: "done" });
  expect(sent).toEqual([0, 400_000, 500_000]);
  expect(uploads.received).toBe(100_000);
});

test("a server that brings it no further is left alone for a while", async () => {
  const { uploads, bring, calls } = setUp(500_000);
  uploads.on = ({ method }) => (method === "PATCH" ? new Response("", { status: 409 }) : undefined);
  expect(await bring()).toMatchObject({ status: "later", failure: { code: "network" } });
  expect(calls.length).toBeLessThan(12);
});

test("an answer that is not the server’s, such as a page to sign in at, is a passing trouble", async () => {
  const { uploads, bring } = setUp(10);
  uploads.on = ({ method }) => (method === "HEAD" ? new Response("<h1>Welcome!</h1>") : undefined);
  expect(await bring()).toMatchObject({ status: "later" });
});

test("a piece that does not get through in a minute is given up", async () => {
  const { clock, uploads, bring } = setUp(10);
  uploads.on = ({ method }) => (method === "PATCH" ? new Promise(() => undefined) : undefined);
  const result = bring();
  await settle();
  await clock.advance(60_000);
  expect(await result).toMatchObject({ status: "later", failure: { code: "network" } });
});

test("a file that was changed since it was chosen fails for good", async () => {
  const { uploads, bring } = setUp(10);
  uploads.on = ({ method }) => (method === "PATCH" ? unreachable() : undefined);
  const gone = { slice: () => gone, arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) };
  expect(await bring({ blob: gone as unknown as Blob })).toMatchObject({
    status: "refused",
    failure: { code: "unreadable" },
  });
});
