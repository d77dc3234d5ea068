import * as v from "valibot";
import { listOf, MaybeText, Text, When, type Found } from "./reading.ts";

const MINUTE = 60_000;

const Incident = v.object({
  id: MaybeText,
  name: v.string(),
  status: Text,
  impact: Text,
  started: When,
  updatedAt: When,
  url: MaybeText,
});

const Maintenance = v.object({
  id: MaybeText,
  name: v.string(),
  status: Text,
  start: When,
  updatedAt: When,
  /** Minutes, as a number or as text. */
  duration: v.pipe(
    v.fallback(v.nullish(v.union([v.number(), v.string()]), null), null),
    v.transform((minutes) => (minutes !== null && Number(minutes) > 0 ? Number(minutes) : null)),
  ),
  url: MaybeText,
});

const Summary = v.object({
  page: v.object({ name: MaybeText, status: MaybeText }),
  activeIncidents: v.optional(listOf(Incident), []),
  activeMaintenances: v.optional(listOf(Maintenance), []),
});

const Components = v.object({
  components: v.optional(listOf(v.object({ id: MaybeText, name: MaybeText, status: Text })), []),
});

const SEVERITIES: Readonly<Record<string, Found["severity"]>> = {
  OPERATIONAL: "info",
  UNDERMAINTENANCE: "info",
  DEGRADEDPERFORMANCE: "minor",
  MINOROUTAGE: "minor",
  PARTIALOUTAGE: "major",
  MAJOROUTAGE: "critical",
};

const PHASES: Readonly<Record<string, Found["phase"]>> = {
  INVESTIGATING: "investigating",
  IDENTIFIED: "identified",
  MONITORING: "monitoring",
  RESOLVED: "resolved",
  NOTSTARTEDYET: "scheduled",
  INPROGRESS: "identified",
  VERIFYING: "monitoring",
  COMPLETED: "resolved",
};

/**
 * What Instatus tells in `summary.json`. It does not say which components an incident touches: those that are not well now are
 * taken for it, if `components.json` was read too.
 *
 * @throws v.ValiError if the first is none
 */
export function readInstatus(summary: unknown, components: unknown): Found[] {
  const { activeIncidents, activeMaintenances } = v.parse(Summary, summary);
  const known = v.safeParse(Components, components);
  const states = known.success ? known.output.components : [];
  const inState = (isMeant: (status: string) => boolean) =>
    states.flatMap(({ id, name, status }) => (isMeant(status) ? [id ?? [], name ?? []].flat() : []));
  const unwell = inState((status) => !["", "OPERATIONAL", "UNDERMAINTENANCE"].includes(status));
  const underMaintenance = inState((status) => status === "UNDERMAINTENANCE");
  return [
    ...activeIncidents.map((one): Found => {
      const startedAt = one.started ?? one.updatedAt ?? 0;
      return {
        id: idOf(one),
        kind: "incident",
        severity: SEVERITIES[one.impact] ?? "minor",
        phase: PHASES[one.status] ?? "investigating",
        title: one.name,
        body: "",
        components: unwell,
        startedAt,
        updatedAt: one.updatedAt ?? startedAt,
        resolvedAt: null,
        expectedEnd: null,
        url: one.url ?? null,
      };
    }),
    ...activeMaintenances.map((one): Found => {
      const startedAt = one.start ?? one.updatedAt ?? 0;
      return {
        id: idOf(one),
        kind: "maintenance",
        severity: "info",
        phase: PHASES[one.status] ?? "scheduled",
        title: one.name,
        body: "",
        components: underMaintenance,
        startedAt,
        updatedAt: one.updatedAt ?? startedAt,
        resolvedAt: null,
        expectedEnd: one.duration === null ? null : startedAt + one.duration * MINUTE,
        url: one.url ?? null,
      };
    }),
  ];
}

/** Older pages give no id, but an address of each that ends with it. */
function idOf({ id, url }: { id?: string | null | undefined; url?: string | null | undefined }): string {
  return (
    id ??
    url
      ?.split("/")
      .at(-1)
      ?.replaceAll(/[^\w.-]/g, "") ??
    ""
  );
}
