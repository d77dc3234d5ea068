import type { Incident } from "@warmline/protocol";
import { expect, test } from "vitest";
import { decideReading, type PageNews } from "./incident.ts";

const NOW = 1_000_000;

function incident(id: string, more: Partial<Incident> = {}): Incident {
  return {
    id,
    kind: "incident",
    severity: "minor",
    phase: "identified",
    title: "Mail is late",
    body: "",
    language: null,
    affects: [],
    startedAt: NOW - 1,
    updatedAt: NOW - 1,
    resolvedAt: null,
    expectedEnd: null,
    nextUpdateAt: null,
    url: null,
    source: "status-page",
    ...more,
  };
}

function decide(news: Partial<PageNews>) {
  const { found = [] } = news;
  const whole = { known: [], found, told: new Set(found.map(({ id }) => id)), isSamePage: true, now: NOW, ...news };
  const { write, withdraw } = decideReading(whole);
  return { write: write.map(({ id, phase, resolvedAt }) => [id, phase, resolvedAt]), withdraw };
}

test("what is new or told otherwise is kept, what is told as before is left alone", () => {
  const found = [incident("same"), incident("new"), incident("other", { body: "Nearly there" })];
  const { write } = decide({ known: [incident("same"), incident("other")], found });
  expect(write.map(([id]) => id)).toEqual(["new", "other"]);
});

test("what is no longer told is over", () => {
  expect(decide({ known: [incident("gone")] })).toEqual({ write: [["gone", "resolved", NOW]], withdraw: [] });
});

test("what is told as over is over, unless nobody here ever saw it", () => {
  const over = { phase: "resolved", resolvedAt: NOW - 5 } as const;
  const { write } = decide({ known: [incident("seen")], found: [incident("seen", over), incident("unseen", over)] });
  expect(write).toEqual([["seen", "resolved", NOW - 5]]);
});

test("of what concerns the site no more, or was told by another page, nobody hears that it is mended", () => {
  const known = [incident("elsewhere")];
  expect(decide({ known, told: new Set(["elsewhere"]) })).toEqual({ write: [], withdraw: ["elsewhere"] });
  expect(decide({ known, isSamePage: false })).toEqual({ write: [], withdraw: ["elsewhere"] });
});

test("work that was called off before it began was not done", () => {
  const work = { kind: "maintenance", phase: "scheduled" } as const;
  const known = [incident("off", { ...work, startedAt: NOW + 1 }), incident("done", { ...work, startedAt: NOW })];
  expect(decide({ known })).toEqual({ write: [["done", "resolved", NOW]], withdraw: ["off"] });
});
