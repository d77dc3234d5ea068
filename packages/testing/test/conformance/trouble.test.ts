import { expect, test } from "vitest";
import { checkConformance, type ConformanceOptions } from "../../src/conformance/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { openBackend } from "./backend.ts";

const SOMEWHERE: ConformanceOptions = { baseUrl: "http://support.test", site: "fernhost" };

test("a backend that does not answer is one error that says so, with its code", async () => {
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") }));
  await expect(checkConformance({ ...SOMEWHERE, fetch })).rejects.toMatchObject({
    code: "unreachable",
    message: expect.stringMatching(/^http:\/\/support\.test does not answer: .*ECONNREFUSED.*Start the backend/),
  });
});

test("a backend that never answers is as good as none", async () => {
  const fetch = () => new Promise<Response>(() => undefined);
  await expect(checkConformance({ ...SOMEWHERE, fetch, timeout: 20 })).rejects.toMatchObject({ code: "unreachable" });
});

test("another kind of server is none, and a site that is not there is named", async () => {
  const page = () => new Response("<h1>Welcome</h1>", { headers: { "Content-Type": "text/html" } });
  await expect(checkConformance({ ...SOMEWHERE, fetch: page })).rejects.toMatchObject({ code: "not-a-backend" });
  const { options } = await openBackend();
  await expect(checkConformance({ ...options, site: "nowhere" })).rejects.toMatchObject({
    code: "session-refused",
    message: expect.stringContaining('no session at "nowhere"'),
  });
});

test("an address that is none and rules that are none are told before anything is asked", async () => {
  await expect(checkConformance({ ...SOMEWHERE, baseUrl: "support" })).rejects.toMatchObject({ code: "usage" });
  await expect(checkConformance({ ...SOMEWHERE, only: [] })).rejects.toMatchObject({ code: "usage" });
});

test("a site that serves only signed-in customers needs the identity key, and is checked with it", async () => {
  const { options, world } = await openBackend(true);
  const { identity: _, ...without } = options;
  await expect(checkConformance(without)).rejects.toMatchObject({ code: "identity-required" });
  const report = await checkConformance({ ...options, only: ["S1", "S2", "W1", "F2", "C2", "A3", "D1"] });
  expect(report.broken).toEqual([]);
  expect(report.kept).toEqual(["S1", "W1", "F2", "C2", "A3", "D1"]);
  expect(report.results[1]).toMatchObject({
    rule: "S2",
    detail: expect.stringContaining("use one that serves everybody"),
  });
  await world.close();
});

test("a sign-in link that cannot be made is one error that says so", async () => {
  const { options } = await openBackend();
  const signIn = () => Promise.reject(new Error("the command was not found"));
  await expect(checkConformance({ ...options, desk: { signIn }, only: ["A5"] })).rejects.toMatchObject({
    code: "desk-link-missing",
    message: expect.stringContaining("the command was not found"),
  });
});

test("a check that gets no answer is broken with what it asked, and the others go on", async () => {
  const world = await createWorld();
  const report = await checkConformance({
    ...SOMEWHERE,
    fetch: (request) =>
      request.url.endsWith("/marks") ? new Promise<Response>(() => undefined) : world.app.fetch(request),
    only: ["W2", "W6"],
    timeout: 1_000,
  });
  expect(report.kept).toEqual(["W2"]);
  expect(report.results[1]).toMatchObject({
    rule: "W6",
    outcome: "broken",
    detail: expect.stringMatching(/^PUT \/v1\/conversations\/.*\/marks gave no answer within 1000 ms$/),
  });
  await world.close();
});

test("an answer that makes no sense is broken and not a crash", async () => {
  const world = await createWorld();
  const report = await checkConformance({
    ...SOMEWHERE,
    fetch: (request) => (request.method === "PUT" ? new Response("{", { status: 201 }) : world.app.fetch(request)),
    only: ["W1", "F1", "C8"],
    timeout: 1_000,
  });
  expect(report.broken).toEqual(["W1", "F1", "C8"]);
  await world.close();
});

async function whole(response: Response) {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test.each([
  ["in one line", (json: string) => json],
  ["laid out", (json: string) => JSON.stringify(JSON.parse(json), null, 2)],
])("a report shows no token that opens a session, in JSON %s", async (_, write) => {
  const world = await createWorld();
  const report = await checkConformance({
    ...SOMEWHERE,
    fetch: async (request) => {
      const { status, headers, text } = await world.app.fetch(request).then(whole);
      return new Response(write(text.replace('"identified":false', '"identified":"no"')), { status, headers });
    },
    only: ["S1"],
  });
  expect(report.results[0]?.detail).toMatch(/POST \/v1\/session → 200 \{ ?"token": ?"…", ?"expiresAt":/);
  await world.close();
});
