import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { createFakeClock } from "../test-kit/fake-clock.ts";
import { createScriptedFetch, refusal, type Script } from "../test-kit/scripted-fetch.ts";
import { openStream } from "../connection/open-stream.ts";
import { createHttp } from "./http.ts";

const clock = createFakeClock();

function ask(script: Script) {
  return createHttp({ ...createScriptedFetch(script), clock })({ method: "PUT", url: "https://s.example/x", body: {} });
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const PAGE = "<!doctype html><h1>Sign in to the hotel’s network</h1>";
const typed = (body: string, type: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": type } });

test.each([
  ["a page of another network", () => typed(PAGE, "text/html")],
  ["a page that says no", () => typed(PAGE, "text/html", 403)],
  ["a page that calls itself JSON", () => typed(PAGE, "application/json")],
  ["a refusal in words that are not the server’s", () => typed('{"error":"sign in"}', "application/json", 403)],
  ["a refusal without a code", () => typed('{"title":"Sign in","status":511}', "application/problem+json", 511)],
])("L4 fault 31: %s is no answer of the server", async (_, script) => {
  expect(await ask(script)).toEqual({ status: "lost", retryAfterMs: 0 });
});

test("L4: a refusal in the server’s own words is one, with the time that it asks for", async () => {
  expect(await ask(() => refusal("unavailable", { "retry-after": "7" }))).toMatchObject({
    status: "refused",
    problem: { code: "unavailable" },
    retryAfterMs: 7_000,
  });
});

test("L4 fault 31: whoever sends us on to another address is not the server, whatever is found there", async () => {
  const found = vi.fn<RequestListener>((_, response) => {
    response.setHeader("content-type", "application/json").end("{}");
  });
  const portal = await listen(found);
  const url = await listen((_, response) => void response.writeHead(307, { location: portal }).end());
  const http = createHttp({ fetch, clock });
  expect(await http({ method: "PUT", url, token: "secret", body: {} })).toEqual({ status: "lost", retryAfterMs: 0 });
  const request = { url, headers: { authorization: "Bearer secret" } };
  await expect(openStream(fetch, request, new AbortController().signal, clock.now)).rejects.toThrow(TypeError);
  expect(found).not.toHaveBeenCalled();
});
