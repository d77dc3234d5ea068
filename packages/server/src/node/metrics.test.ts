import { expect, onTestFinished, test, vi } from "vitest";
import type { Figures } from "../app/contract.ts";
import { Meters } from "../app/meters.ts";
import { createMetrics, mayReadMetrics } from "./metrics.ts";
import { startServer } from "./start-server.ts";
import { keptLog, temporaryFolder, writeSite } from "./testing/fixtures.ts";
import { arrive, newId } from "./testing/visitor.ts";

const NOTHING: Figures = { ...new Meters(), running: 0, line: { waiting: 0, away: 0, agentsTaking: 0 } };

async function setUp(metricsToken?: string) {
  const folder = temporaryFolder();
  const server = await startServer({
    siteFiles: [writeSite(folder)],
    data: `${folder}/data`,
    log: keptLog(),
    metricsToken,
  });
  onTestFinished(() => server.stop());
  const scrape = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Object.fromEntries(
      [...text.matchAll(/^(warmline_\S+) (\S+)$/gm)].map(([, name = "", value]) => [name, Number(value)]),
    );
  };
  return { server, scrape };
}

test("the figures tell what has happened, and nothing else", async () => {
  const { server, scrape } = await setUp();
  const visitor = await arrive(server.url);
  const chat = await visitor.openChat();
  const id = newId();
  expect((await visitor.say(chat, "Hello", id)).status).toBe(201);
  expect((await visitor.say(chat, "Hello", id)).status).toBe(200);
  expect((await visitor.say(chat, "Bye", id)).status).toBe(409);
  expect((await fetch(`${server.url}/v1/stream?cursor=x:0`)).status).toBe(401);
  await (await visitor.stream("", "elsewhere:0")).text();
  const stream = await visitor.stream();
  const reader = stream.body?.getReader();
  await reader?.read();
  const figures = await scrape();
  expect(figures).toMatchObject({
    'warmline_streams{kind="visitor"}': 1,
    'warmline_streams{kind="poll"}': 0,
    'warmline_streams{kind="desk"}': 0,
    warmline_writes_accepted_total: 2,
    warmline_writes_repeated_total: 1,
    'warmline_refusals_total{code="id-reused"}': 1,
    'warmline_refusals_total{code="not-authenticated"}': 1,
    'warmline_refusals_total{code="internal"}': 0,
    'warmline_resyncs_total{reason="epoch"}': 1,
    'warmline_resyncs_total{reason="too-old"}': 0,
    warmline_slow_consumers_total: 0,
    warmline_requests_running: 0,
    warmline_outbox_due: 0,
    warmline_outbox_oldest_seconds: 0,
    warmline_outbox_parked: 0,
    warmline_sites: 1,
    warmline_line_waiting: 1,
    warmline_line_away: 0,
    warmline_agents_taking: 0,
    'warmline_waits_total{outcome="abandoned"}': 0,
    warmline_store_up: 1,
  });
  expect(figures["warmline_commit_writes_total"]).toBeGreaterThanOrEqual(3);
  expect(figures['warmline_process_memory_bytes{kind="resident"}']).toBeGreaterThan(1_000_000);
  expect(figures['warmline_event_loop_lag_seconds{quantile="0.99"}']).toBeGreaterThanOrEqual(0);
  await reader?.cancel();
  await expect.poll(async () => (await scrape())['warmline_streams{kind="visitor"}']).toBe(0);
});

test("a letter that cannot go shows as work that waits", async () => {
  const { server, scrape } = await setUp();
  const visitor = await arrive(server.url);
  const ticket = {
    kind: "ticket",
    category: "billing",
    gist: "A bill",
    details: "",
    email: "a@post.example",
    name: null,
  };
  await visitor.put(`/v1/conversations/${newId()}`, ticket);
  await expect.poll(async () => (await scrape())["warmline_outbox_oldest_seconds"]).toBeGreaterThan(0);
  expect(await scrape()).toMatchObject({ warmline_outbox_due: 1, warmline_outbox_parked: 0 });
});

test("a store that does not answer is a figure too", async () => {
  const backlog = vi.fn(async () => ({ due: 3, oldestMs: 5_000, parked: 1 }));
  const metrics = createMetrics({ figures: () => NOTHING, backlog }, () => 1);
  onTestFinished(() => metrics.stop());
  expect(await metrics.read()).toMatch(/^warmline_store_up 1$/m);
  backlog.mockRejectedValue(new Error("away"));
  expect(await metrics.read()).toMatch(/^warmline_outbox_due 3\n[^]+^warmline_outbox_oldest_seconds 5$/m);
  expect(await metrics.read()).toMatch(/^warmline_store_up 0$/m);
});

test("every figure says what it is, in the form that Prometheus reads", async () => {
  const { server } = await setUp();
  const answer = await fetch(`${server.url}/metrics`);
  expect(answer.headers.get("Content-Type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  const names = new Set([...text.matchAll(/^(warmline_[a-z_]+)/gm)].map(([, name]) => name));
  expect(names.size).toBeGreaterThan(12);
  for (const name of names)
    expect(text).toMatch(new RegExp(`^# HELP ${name} .+\\.\n# TYPE ${name} (gauge|counter)$`, "m"));
});

test("figures are for whoever has the token, or for this machine where there is none", async () => {
  const here = { address: "127.0.0.1" };
  const there = { address: "203.0.113.7" };
  const ask = (headers: Record<string, string> = {}) => new Request("http://support.test/metrics", { headers });
  expect(mayReadMetrics(ask(), here, null)).toBe(true);
  expect(mayReadMetrics(ask(), there, null)).toBe(false);
  for (const name of ["Forwarded", "X-Forwarded-For", "Via"])
    expect(mayReadMetrics(ask({ [name]: "203.0.113.7" }), here, null)).toBe(false);
  expect(mayReadMetrics(ask({ Authorization: "Bearer right" }), there, "right")).toBe(true);
  for (const wrong of ["Bearer wrong", "Bearer righ", "Basic right", "right"])
    expect(mayReadMetrics(ask({ Authorization: wrong }), here, "right")).toBe(false);
  expect(mayReadMetrics(ask(), here, "right")).toBe(false);

  const { server } = await setUp("right");
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  const headers = { Authorization: "Bearer right" };
  expect((await fetch(`${server.url}/metrics`, { headers })).status).toBe(200);
});
