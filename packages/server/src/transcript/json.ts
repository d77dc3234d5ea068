import type { Transcript } from "./transcript.ts";

/** A transcript as data, for programs: times as ISO 8601 in UTC. */
export function toJson({ entries, asOf, ...rest }: Transcript): string {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const told = entries.map(({ at, editedAt, removedAt, ...entry }) => ({
    at: iso(at),
    ...entry,
    editedAt: iso(editedAt),
    removedAt: iso(removedAt),
  }));
  return `${JSON.stringify({ ...rest, asOf: iso(asOf), entries: told }, null, 2)}\n`;
}
