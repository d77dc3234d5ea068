import type { SiteState } from "@warmline/protocol";
import { expect, test } from "vitest";
import { TurnedClock, Visitor, type ExampleSite, type Frames, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The state of the site as an open widget is told of it, once it is as it should be. */
async function told(stream: Frames, isMeant: (site: SiteState) => boolean): Promise<SiteState> {
  const frame = await stream.until("moment", (data) => {
    const site = data["site"] as SiteState | undefined;
    return site !== undefined && isMeant(site);
  });
  return frame.data["site"] as SiteState;
}

async function siteOf(world: World): Promise<SiteState> {
  return (await Visitor.arrive(world)).session.snapshot.site;
}

const at = (iso: string) => Date.parse(iso);

const OFFICE: Partial<ExampleSite> = {
  hours: { timeZone: "Europe/Kyiv", open: "Mo-Fr 09:00-18:00; PH off", holidays: ["2026-11-24"] },
};

test("N8 a site says whether it is open and until when, and tells open widgets when that changes", async () => {
  const clock = new TurnedClock(at("2026-11-20T15:59:00Z"));
  const world = await createWorld({ clock, site: (site) => Object.assign(site, OFFICE) });
  const visitor = await Visitor.arrive(world);
  expect(visitor.session.snapshot.site.hours).toEqual({
    open: true,
    changesAt: at("2026-11-20T16:00:00Z"),
    timeZone: "Europe/Kyiv",
  });
  const stream = await visitor.stream();
  await world.turnTo(at("2026-11-20T16:00:00Z"));
  expect((await told(stream, ({ hours }) => !hours.open)).hours.changesAt).toBe(at("2026-11-23T07:00:00Z"));
  // A holiday is between.
  await stream.close();
  clock.turnTo(at("2026-11-23T16:00:00Z"));
  expect((await siteOf(world)).hours).toMatchObject({ open: false, changesAt: at("2026-11-25T07:00:00Z") });
});

test("N8 a site without hours is always open, offers no calls and no other ways", async () => {
  const site = await siteOf(await createWorld());
  expect(site.hours).toEqual({ open: true, changesAt: null, timeZone: "UTC" });
  expect([site.callBackWindows, site.channels, site.incidents, site.incidentsStale]).toEqual([[], [], [], false]);
});

test("N8 other ways and the next times for calls are told, and move on with the clock", async () => {
  const phone = { id: "phone", kind: "phone", label: "Call us", href: "tel:+380440000000" } as const;
  const world = await createWorld({
    clock: new TurnedClock(at("2026-11-20T14:20:00Z")),
    site: (site) => Object.assign(site, OFFICE, { channels: [phone], callBacks: { most: 3 } }),
  });
  const visitor = await Visitor.arrive(world);
  expect(visitor.session.snapshot.site.channels).toEqual([phone]);
  const begins = ({ callBackWindows }: SiteState) => callBackWindows.map(({ from }) => new Date(from).toISOString());
  expect(begins(visitor.session.snapshot.site)).toEqual([
    "2026-11-20T15:00:00.000Z",
    "2026-11-23T07:00:00.000Z",
    "2026-11-23T08:00:00.000Z",
  ]);
  const stream = await visitor.stream();
  await world.turnTo(at("2026-11-20T14:31:00Z"));
  const moved = await told(stream, (site) => begins(site)[0] === "2026-11-23T07:00:00.000Z");
  expect(moved.callBackWindows[0]).toEqual({ from: at("2026-11-23T07:00:00Z"), to: at("2026-11-23T08:00:00Z") });
});

const PAGE = { url: "https://status.fernhost.example/", provider: "statuspage" as const };

function summary(incidents: object[]): Response {
  return Response.json({ page: { id: "q1", name: "Fernhost" }, incidents, scheduled_maintenances: [] });
}

const LATE = {
  id: "kx81",
  name: "Mail is late",
  status: "identified",
  impact: "major",
  created_at: "2026-11-20T08:00:00Z",
  updated_at: "2026-11-20T08:30:00Z",
  incident_updates: [{ body: "<p>We know why.</p>", created_at: "2026-11-20T08:30:00Z" }],
  components: [{ id: "c1", name: "Mail servers" }],
};

function withPage(components?: Record<string, string[]>) {
  return createWorld({
    working: false,
    site: (site) => {
      site.statusPage = { ...PAGE, ...(components ? { components } : {}) };
    },
  });
}

test("N3 what a status page tells reaches open widgets, is over when it is no longer told, and is followed like any other", async () => {
  const world = await withPage({ "Mail servers": ["domain"] });
  const asked: string[] = [];
  world.serveStatusPage((url) => {
    asked.push(url);
    return summary([LATE, { ...LATE, id: "other", components: [{ id: "c2", name: "Web servers" }] }]);
  });
  const visitor = await Visitor.arrive(world);
  expect(visitor.session.snapshot.site.incidentsStale).toBe(true);
  const stream = await visitor.stream();
  world.app.start();
  const { incidents } = await told(stream, (site) => site.incidents.length > 0 && !site.incidentsStale);
  expect(asked).toEqual(["https://status.fernhost.example/api/v2/summary.json"]);
  expect(incidents).toMatchObject([
    {
      id: "statuspage:kx81",
      title: "Mail is late",
      body: "We know why.",
      phase: "identified",
      affects: ["domain"],
      source: "status-page",
    },
  ]);
  await visitor.follow("statuspage:kx81", { following: true, email: "martha@example.com" });

  world.serveStatusPage(() => summary([]));
  await world.turn(MINUTE);
  const over = await told(stream, (site) => site.incidents[0]?.phase === "resolved");
  expect(over.incidents[0]?.resolvedAt).toBe(world.clock.now());
  await world.settled();
  expect(world.letters.map(({ to, subject }) => [to, subject])).toEqual([
    ["martha@example.com", "It’s fixed: Mail is late"],
  ]);
});

test("N3 a page that does not answer for five minutes is stale: what it told stays, and that all is well is not said", async () => {
  const world = await withPage();
  world.serveStatusPage(() => summary([LATE]));
  world.app.start();
  const stream = await (await Visitor.arrive(world)).stream();
  await told(stream, (site) => site.incidents.length === 1 && !site.incidentsStale);
  world.serveStatusPage(() => new Response("<html>busy</html>", { status: 503 }));
  await world.turn(4 * MINUTE);
  expect((await siteOf(world)).incidentsStale).toBe(false);
  await world.turn(2 * MINUTE);
  expect((await told(stream, (site) => site.incidentsStale)).incidents).toHaveLength(1);
  expect(world.logged).toEqual(["the status page cannot be read"]);
  world.serveStatusPage(() => summary([LATE]));
  await world.turn(MINUTE);
  await told(stream, (site) => !site.incidentsStale);
});

test.for([
  ["another shape", () => Response.json({ status: "fine" })],
  ["a page of a network that wants a sign-in", () => new Response("<html>Sign in</html>")],
  ["more than a mebibyte", () => new Response(`{"page":{},"x":"${"x".repeat(1_100_000)}"}`)],
  ["nothing", () => Promise.reject(new TypeError("fetch failed"))],
] as const)("N3 %s changes nothing of what is known", async ([, answer]) => {
  const world = await withPage();
  world.serveStatusPage(() => summary([LATE]));
  world.app.start();
  await expect.poll(async () => (await siteOf(world)).incidents.length).toBe(1);
  world.serveStatusPage(answer);
  await world.turn(10 * MINUTE);
  expect(await siteOf(world)).toMatchObject({ incidents: [{ id: "statuspage:kx81" }], incidentsStale: true });
});

test("N3 an unchanged page is asked for no more than that it is unchanged", async () => {
  const world = await withPage();
  const tags: (string | null)[] = [];
  world.serveStatusPage((_, init) => {
    const tag = new Headers(init.headers).get("If-None-Match");
    tags.push(tag);
    if (tag !== null) return new Response(null, { status: 304 });
    return new Response(summary([LATE]).body, { headers: { ETag: 'W/"7"' } });
  });
  world.app.start();
  await expect.poll(() => tags.length).toBe(1);
  await world.turn(3 * MINUTE);
  expect(tags).toEqual([null, 'W/"7"', 'W/"7"', 'W/"7"']);
  expect((await siteOf(world)).incidents).toHaveLength(1);
});

test("N3 what a page told outlives a restart, and is stale when its time is over", async () => {
  const world = await withPage();
  world.serveStatusPage(() => summary([LATE]));
  world.app.start();
  await expect.poll(async () => (await siteOf(world)).incidents.length).toBe(1);
  world.serveStatusPage(null);
  await world.restartServer();
  expect(await siteOf(world)).toMatchObject({ incidents: [{ id: "statuspage:kx81" }], incidentsStale: false });
  await world.turn(HOUR);
  expect(await siteOf(world)).toMatchObject({ incidentsStale: true });
});
