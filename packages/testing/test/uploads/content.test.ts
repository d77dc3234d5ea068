import { path } from "@warmline/protocol";
import { expect, test } from "vitest";
import { newId, PAGE } from "../../src/index.ts";
import { beginUpload } from "../../src/uploads/upload.ts";
import { begin, bytesOf, openWorld, pngOf, urlOf } from "./kit.ts";

const ELSEWHERE = "https://elsewhere.example";

async function openFile(bytes = bytesOf(1_000)) {
  const world = await openWorld();
  const visitor = await world.visitor();
  const { download } = await urlOf(world, visitor.token, await visitor.upload(bytes));
  const get = (headers: Record<string, string> = {}, method = "GET") => world.fetch(download, { method, headers });
  return { bytes, get };
}

const bodyOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test.each([
  ["bytes=0-99", 0, 100],
  ["bytes=900-", 900, 1_000],
  ["bytes=-10", 990, 1_000],
  ["bytes=990-5000", 990, 1_000],
])("U6 a part of a file is given to whoever asks for %s", async (Range, from, to) => {
  const { bytes, get } = await openFile();
  const part = await get({ Range });
  expect(part.status).toBe(206);
  expect(part.headers.get("Content-Range")).toBe(`bytes ${from}-${to - 1}/1000`);
  expect(part.headers.get("Content-Length")).toBe(String(to - from));
  expect(await bodyOf(part)).toEqual(bytes.slice(from, to));
});

test("U6 a range that is none gets the whole, and one behind the end gets nothing", async () => {
  const { bytes, get } = await openFile();
  for (const Range of ["bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=-"]) {
    const whole = await get({ Range });
    expect(whole.status).toBe(200);
    expect(await bodyOf(whole)).toEqual(bytes);
  }
  for (const Range of ["bytes=1000-", "bytes=-0"]) {
    const none = await get({ Range });
    expect([none.status, none.headers.get("Content-Range")]).toEqual([416, "bytes */1000"]);
  }
  expect((await get({ Range: "bytes=0-9", "If-Range": '"another"' })).status).toBe(200);
});

test("U6 what a browser has already is not sent again, and HEAD sends nothing but what it would say", async () => {
  const { get } = await openFile();
  const first = await get();
  expect(first.headers.get("Accept-Ranges")).toBe("bytes");
  const again = await get({ "If-None-Match": first.headers.get("ETag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const head = await get({}, "HEAD");
  expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([200, "1000", ""]);
});

test("U7 a name is only words in a header", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const names = [
    'a"; filename="b.html',
    "a\r\nSet-Cookie: b",
    "../../etc/passwd",
    "Ім’я (1)*'%.txt",
    "\u202Egpj.exe",
    "\u061Ca\u2028b.txt",
    "\uD800.txt",
  ];
  const said = [];
  for (const name of names) {
    const { download } = await urlOf(world, visitor.token, await visitor.upload(bytesOf(3), { name }));
    said.push((await world.fetch(download)).headers.get("Content-Disposition"));
  }
  expect(said).toEqual([
    "attachment; filename=\"a__ filename__b.html\"; filename*=UTF-8''a%22%3B%20filename%3D%22b.html",
    "attachment; filename=\"aSet-Cookie_ b\"; filename*=UTF-8''aSet-Cookie%3A%20b",
    "attachment; filename=\"....etcpasswd\"; filename*=UTF-8''....etcpasswd",
    "attachment; filename=\"____ (1)___.txt\"; filename*=UTF-8''%D0%86%D0%BC%E2%80%99%D1%8F%20%281%29%2A%27%25.txt",
    "attachment; filename=\"gpj.exe\"; filename*=UTF-8''gpj.exe",
    "attachment; filename=\"ab.txt\"; filename*=UTF-8''ab.txt",
    "attachment; filename=\"_.txt\"; filename*=UTF-8''%EF%BF%BD.txt",
  ]);
});

test("U7 a picture leaves in its place under its own kind, and in a sandbox all the same", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const fileId = await visitor.upload(pngOf(20, 10), { name: "a.html", mediaType: "text/html" });
  const { view } = await urlOf(world, visitor.token, fileId);
  const { headers } = await world.fetch(view ?? "");
  expect(headers.get("Content-Type")).toBe("image/png");
  expect(headers.get("Content-Disposition")).toMatch(/^inline; filename="a.html";/);
  expect(headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
});

test("A2 pages of the site may upload and read how far it is; other pages may not", async () => {
  const world = await openWorld();
  const visitor = await world.visitor();
  const { url, grant } = await begin(world, visitor.token, 10);
  const preflight = (Origin: string) =>
    world.fetch(url, { method: "OPTIONS", headers: { Origin, "Access-Control-Request-Method": "PATCH" } });
  const asked = (await preflight(PAGE)).headers;
  expect(asked.get("Access-Control-Allow-Origin")).toBe(PAGE);
  expect(asked.get("Access-Control-Allow-Methods")).toBe("HEAD, PATCH, DELETE");
  expect(asked.get("Access-Control-Allow-Headers")).toBe("Authorization, Content-Type, Tus-Resumable, Upload-Offset");
  expect((await preflight(ELSEWHERE)).headers.get("Access-Control-Allow-Origin")).toBeNull();
  const ask = (Origin: string) =>
    world.fetch(url, { method: "HEAD", token: grant, headers: { Origin, "Tus-Resumable": "1.0.0" } });
  const answer = await ask(PAGE);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(PAGE);
  expect(answer.headers.get("Access-Control-Expose-Headers")).toContain("Upload-Offset");
  expect((await ask(ELSEWHERE)).status).toBe(403);
  const reading = await world.fetch(path("file", { fileId: newId() }), {
    method: "OPTIONS",
    headers: { Origin: PAGE, "Access-Control-Request-Method": "PUT" },
  });
  expect(reading.headers.get("Access-Control-Allow-Methods")).toBe("GET, PUT, POST");
});

test("U1 a site that serves only customers who signed in takes files from nobody else", async () => {
  const identity = { required: true, keys: [] };
  const world = await openWorld({ site: (site) => Object.assign(site, { identity }) });
  const file = { name: "a.txt", mediaType: "text/plain", size: 10 };
  const stranger = await world.visitor();
  expect((await beginUpload(world, stranger.token, newId(), file)).status).toBe(403);
  const customer = await world.visitor({ name: "Maria" });
  expect((await beginUpload(world, customer.token, newId(), file)).status).toBe(201);
});
