import * as v from "valibot";
import { listOf, MaybeText, Text, When, type Found } from "./reading.ts";

const Component = v.object({ id: MaybeText, name: MaybeText });

const Update = v.object({
  body: Text,
  status: MaybeText,
  created_at: When,
  display_at: When,
  affected_components: v.optional(listOf(v.object({ code: MaybeText, name: MaybeText })), []),
});

const Entry = v.object({
  id: v.string(),
  name: v.string(),
  status: Text,
  impact: Text,
  shortlink: MaybeText,
  started_at: When,
  created_at: When,
  updated_at: When,
  resolved_at: When,
  scheduled_for: When,
  scheduled_until: When,
  incident_updates: v.optional(listOf(Update), []),
  components: v.optional(listOf(Component), []),
});
type Entry = v.InferOutput<typeof Entry>;

/** `summary.json` of Atlassian Statuspage, and of incident.io, which gives the same. */
const Summary = v.object({
  page: v.object({ id: MaybeText, name: MaybeText }),
  incidents: v.optional(listOf(Entry), []),
  scheduled_maintenances: v.optional(listOf(Entry), []),
});

const SEVERITIES: Readonly<Record<string, Found["severity"]>> = {
  none: "info",
  maintenance: "info",
  minor: "minor",
  major: "major",
  critical: "critical",
};

const PHASES: Readonly<Record<string, Found["phase"]>> = {
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  postmortem: "resolved",
  scheduled: "scheduled",
  in_progress: "identified",
  verifying: "monitoring",
  completed: "resolved",
};

/** What a `summary.json` tells. @throws v.ValiError if it is none */
export function readStatuspage(json: unknown): Found[] {
  const { incidents, scheduled_maintenances: maintenances } = v.parse(Summary, json);
  return [
    ...incidents.map((entry) => toFound("incident", entry)),
    ...maintenances.map((entry) => toFound("maintenance", entry)),
  ];
}

function toFound(kind: Found["kind"], entry: Entry): Found {
  const last = entry.incident_updates.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
  const startedAt = (kind === "maintenance" ? entry.scheduled_for : entry.started_at) ?? entry.created_at ?? 0;
  const affected = entry.incident_updates.flatMap((update) => update.affected_components);
  return {
    id: entry.id,
    kind,
    severity: SEVERITIES[entry.impact] ?? "minor",
    phase: PHASES[entry.status] ?? (kind === "maintenance" ? "scheduled" : "investigating"),
    title: entry.name,
    body: last?.body ?? "",
    components: [
      ...entry.components.flatMap(({ id, name }) => [id ?? [], name ?? []].flat()),
      ...affected.flatMap(({ code, name }) => [code ?? [], name ?? []].flat()),
    ],
    startedAt,
    updatedAt: entry.updated_at ?? (last ? timeOf(last) : startedAt),
    resolvedAt: entry.resolved_at,
    expectedEnd: kind === "maintenance" ? entry.scheduled_until : null,
    url: entry.shortlink ?? null,
  };
}

function timeOf({ display_at: shown, created_at: made }: v.InferOutput<typeof Update>): number {
  return shown ?? made ?? 0;
}
