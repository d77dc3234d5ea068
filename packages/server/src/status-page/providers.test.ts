import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plain } from "./plain.ts";
import { readStatus as read, type Provider } from "./providers.ts";
import type { Components } from "./reading.ts";

const readStatus = (provider: Provider, documents: unknown[], components: Components | undefined) =>
  read(provider, documents, components).incidents;

const at = (iso: string) => Date.parse(iso);

const SUMMARY = {
  page: { id: "q1", name: "Hearthost", url: "https://status.hearthost.example", time_zone: "Europe/Kyiv" },
  status: { indicator: "major", description: "Partial outage" },
  components: [{ id: "c-mail", name: "Mail servers", status: "partial_outage", group: false }],
  incidents: [
    {
      id: "kx81",
      name: "Letters arrive <b>late</b>",
      status: "identified",
      impact: "major",
      shortlink: "http://stspg.example/kx81",
      started_at: "2026-11-22T08:00:00.000+02:00",
      created_at: "2026-11-22T08:05:00.000+02:00",
      updated_at: "2026-11-22T09:30:00.000+02:00",
      monitoring_at: null,
      resolved_at: null,
      something_new: { nobody: "knows" },
      incident_updates: [
        { id: "u1", status: "investigating", body: "We are looking.", created_at: "2026-11-22T06:05:00Z" },
        {
          id: "u2",
          status: "identified",
          body: "<p>A queue is full &amp; we empty it.<br>Nothing is lost.</p><script>alert(1)</script>",
          created_at: "2026-11-22T07:30:00Z",
          affected_components: [{ code: "c-mail", name: "Mail servers" }],
        },
      ],
      components: [{ id: "c-mail", name: "Mail servers", status: "partial_outage" }],
    },
    { id: "no-name" },
  ],
  scheduled_maintenances: [
    {
      id: "mm2",
      name: "Move to new disks",
      status: "scheduled",
      impact: "maintenance",
      scheduled_for: "2026-11-24T01:00:00Z",
      scheduled_until: "2026-11-24T03:00:00Z",
      created_at: "2026-11-20T10:00:00Z",
      updated_at: "2026-11-20T10:00:00Z",
      incident_updates: [],
      components: [{ id: "c-web", name: "Web servers" }],
    },
  ],
};

describe("a page of Statuspage", () => {
  test("becomes what widgets know: plain text, the newest word, only known fields", () => {
    expect(readStatus("statuspage", [SUMMARY], undefined)).toEqual([
      {
        id: "statuspage:kx81",
        kind: "incident",
        severity: "major",
        phase: "identified",
        title: "Letters arrive late",
        body: "A queue is full & we empty it.\nNothing is lost.",
        language: null,
        affects: [],
        startedAt: at("2026-11-22T06:00:00Z"),
        updatedAt: at("2026-11-22T07:30:00Z"),
        resolvedAt: null,
        expectedEnd: null,
        nextUpdateAt: null,
        url: "https://stspg.example/kx81",
        source: "status-page",
      },
      {
        id: "statuspage:mm2",
        kind: "maintenance",
        severity: "info",
        phase: "scheduled",
        title: "Move to new disks",
        body: "",
        language: null,
        affects: [],
        startedAt: at("2026-11-24T01:00:00Z"),
        updatedAt: at("2026-11-20T10:00:00Z"),
        resolvedAt: null,
        expectedEnd: at("2026-11-24T03:00:00Z"),
        nextUpdateAt: null,
        url: null,
        source: "status-page",
      },
    ]);
  });

  test("concerns a site by the ids or names of its components; what touches none of them is left out", () => {
    const touched = (components: Record<string, string[]>) =>
      readStatus("statuspage", [SUMMARY], components).map(({ id, affects }) => ({ id, affects }));
    expect(touched({ "c-mail": ["e-mail", "support"] })).toEqual([
      { id: "statuspage:kx81", affects: ["e-mail", "support"] },
    ]);
    expect(touched({ "Web servers": ["website-down"], constructor: ["e-mail"] })).toEqual([
      { id: "statuspage:mm2", affects: ["website-down"] },
    ]);
    expect([...read("statuspage", [SUMMARY], {}).told]).toEqual(["statuspage:kx81", "statuspage:mm2"]);
  });

  test("may say that something is over, and begin a state that nobody knows yet", () => {
    const [incident] = SUMMARY.incidents;
    const over = { ...incident, status: "postmortem", resolved_at: "2026-11-22T09:00:00Z" };
    const odd = { ...incident, id: "odd", status: "pondering", impact: "enormous", updated_at: "yesterday" };
    const found = readStatus("incident-io", [{ ...SUMMARY, incidents: [over, odd] }], undefined);
    expect(found[0]).toMatchObject({
      id: "incident-io:kx81",
      phase: "resolved",
      resolvedAt: at("2026-11-22T09:00:00Z"),
    });
    expect(found[1]).toMatchObject({
      phase: "investigating",
      severity: "minor",
      updatedAt: at("2026-11-22T07:30:00Z"),
    });
  });

  test("that says nothing is well, one that is none is refused", () => {
    expect(readStatus("statuspage", [{ page: {}, incidents: [] }], undefined)).toEqual([]);
    for (const json of [null, [], "<html>", {}, { page: 1 }]) {
      expect(() => readStatus("statuspage", [json], undefined)).toThrow(/Invalid/);
    }
  });

  test("tells no more than fifty things", () => {
    const [incident] = SUMMARY.incidents;
    const incidents = Array.from({ length: 60 }, (_, index) => ({ ...incident, id: `i${index}` }));
    expect(readStatus("statuspage", [{ ...SUMMARY, incidents }], undefined)).toHaveLength(50);
  });

  test("links to pages only", () => {
    const [incident] = SUMMARY.incidents;
    const link = (shortlink: unknown) =>
      readStatus("statuspage", [{ ...SUMMARY, incidents: [{ ...incident, shortlink }] }], undefined)[0]?.url;
    expect(["javascript:alert(1)", "//x", 7, null].map(link)).toEqual([null, null, null, null]);
  });
});

describe("a page of Instatus", () => {
  const summary = {
    page: { name: "Hearthost", url: "https://status.hearthost.example", status: "HASISSUES" },
    activeIncidents: [
      {
        id: "ci1",
        name: "Sites are slow",
        started: "2026-11-22T06:00:00.000Z",
        status: "MONITORING",
        impact: "PARTIALOUTAGE",
        url: "https://status.hearthost.example/incident/ci1",
        updatedAt: "2026-11-22T07:00:00.000Z",
      },
    ],
    activeMaintenances: [
      {
        name: "New cables",
        start: "2026-11-23T01:00:00.000Z",
        status: "NOTSTARTEDYET",
        duration: "90",
        url: "https://status.hearthost.example/maintenance/cm9",
      },
    ],
  };
  const components = {
    components: [
      { id: "w", name: "Web servers", status: "PARTIALOUTAGE" },
      { id: "m", name: "Mail servers", status: "OPERATIONAL" },
    ],
  };

  test("becomes the same, with an end where it says how long", () => {
    expect(readStatus("instatus", [summary, components], { w: ["website-down"] })).toMatchObject([
      { id: "instatus:ci1", severity: "major", phase: "monitoring", affects: ["website-down"], expectedEnd: null },
      {
        id: "instatus:cm9",
        kind: "maintenance",
        phase: "scheduled",
        affects: [],
        expectedEnd: at("2026-11-23T02:30:00Z"),
      },
    ]);
  });

  test("may touch everything where its components are not known", () => {
    expect(readStatus("instatus", [summary, undefined], { w: ["website-down"] })[0]?.affects).toEqual([]);
    expect(readStatus("instatus", [summary, components], { m: ["e-mail"] }).map(({ id }) => id)).toEqual([
      "instatus:cm9",
    ]);
  });
});

test("whatever a page holds, there is no markup in what is shown", () => {
  expect(plain("<a href='x'>Here</a> &lt;b&gt; &#8212; &#x41; &unknown; 2 < 3", 100)).toBe(
    "Here <b> — A &unknown; 2 < 3",
  );
  expect(plain("word ".repeat(100), 20)).toBe("word word word word…");
  expect(plain("a\u202Eb\u0007c", 20)).toBe("abc");
  expect(plain("Slow<script>one</script> mail<style>two", 20)).toBe("Slow mail");
});

test("reading text comes to an end whatever it is", () => {
  const pieces = fc.constantFrom(
    "<",
    "<script",
    "<script>",
    "</script>",
    "&",
    "&#",
    "\n ",
    "</p>",
    "<!",
    "<a",
    ">",
    "x",
  );
  fc.assert(
    fc.property(fc.array(pieces), fc.integer({ min: 1, max: 5_000 }), (some, times) => {
      expect(plain(some.join("").repeat(times).slice(0, 50_000), 4_000).length).toBeLessThanOrEqual(4_000);
    }),
  );
});
