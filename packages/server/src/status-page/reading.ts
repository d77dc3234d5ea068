import { LIMITS, type Incident, type Name } from "@warmline/protocol";
import * as v from "valibot";
import { plain } from "./plain.ts";

/** Every session carries them: a page that tells more than people read makes nothing slow. */
const MOST = 50;

/** Which categories of a site the components of its status page touch, by the components’ ids or names. */
export type Components = Readonly<Record<string, readonly Name[]>>;

/** What is read of a status page, in its own words. */
export interface Found {
  id: string;
  kind: Incident["kind"];
  severity: Incident["severity"];
  phase: Incident["phase"];
  title: string;
  body: string;
  /** Ids and names of the components that it touches; empty where the page does not say. */
  components: readonly string[];
  startedAt: number;
  updatedAt: number;
  resolvedAt: number | null;
  expectedEnd: number | null;
  url: string | null;
}

/** A list whose entries that cannot be understood are left out: one odd entry must not hide the others. */
export function listOf<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((entries) =>
      entries.flatMap((entry): v.InferOutput<Schema>[] => {
        const result = v.safeParse(schema, entry);
        return result.success ? [result.output] : [];
      }),
    ),
  );
}

/** A moment as status pages write it; null where there is none. */
export const When = v.pipe(
  v.fallback(v.nullish(v.string(), null), null),
  v.transform((text) => {
    const moment = text === null ? Number.NaN : Date.parse(text);
    return Number.isSafeInteger(moment) && moment >= 0 ? moment : null;
  }),
);

export const Text = v.fallback(v.string(), "");
export const MaybeText = v.fallback(v.nullish(v.string(), null), null);

/** What of a status page concerns a site, as the one shape that widgets know: the first fifty. */
export function toIncidents(provider: string, found: readonly Found[], components: Components | undefined): Incident[] {
  const incidents = found.flatMap((one): Incident[] => {
    const affects = touched(one.components, components);
    const id = incidentId(provider, one);
    const title = plain(one.title, LIMITS.incidentTitle);
    if (affects === null || title === "" || !/^[\w:.-]{1,128}$/.test(id)) return [];
    return [
      {
        id,
        kind: one.kind,
        severity: one.severity,
        phase: one.phase,
        title,
        body: plain(one.body, LIMITS.text),
        // A status page does not say which language it is written in.
        language: null,
        affects,
        startedAt: one.startedAt,
        updatedAt: one.updatedAt,
        resolvedAt: one.phase === "resolved" ? (one.resolvedAt ?? one.updatedAt) : null,
        expectedEnd: one.expectedEnd,
        nextUpdateAt: null,
        url: safePage(one.url),
        source: "status-page",
      },
    ];
  });
  return incidents.slice(0, MOST);
}

/** The id by which what a status page tells is known here. */
export function incidentId(provider: string, { id }: Found): string {
  return `${provider}:${id}`;
}

/** Null where what happens does not concern the site. */
function touched(named: readonly string[], components: Components | undefined): Name[] | null {
  if (!components || named.length === 0) return [];
  const affects = [
    ...new Set(named.flatMap((name) => (Object.hasOwn(components, name) ? (components[name] ?? []) : []))),
  ];
  return affects.length === 0 ? null : affects.sort();
}

function safePage(text: string | null): string | null {
  if (text === null || text.length > 1_000 || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  if (protocol === "https:") return href;
  // Short links are given with http:; browsers get there all the same.
  return protocol === "http:" ? href.replace(/^http:/, "https:") : null;
}
