import type { Name } from "@warmline/protocol";

/** Which agents are at their desks: those with an open stream. */
export class Presence {
  readonly #streams = new Map<Name, Map<Name, number>>();

  /** Counts a stream in. Returns the way to count it out; both tell whether the number of agents changed. */
  enter(siteId: Name, agentId: Name): { changed: boolean; leave: () => boolean } {
    const site = this.#streams.get(siteId) ?? new Map<Name, number>();
    this.#streams.set(siteId, site);
    const before = site.get(agentId) ?? 0;
    site.set(agentId, before + 1);
    return {
      changed: before === 0,
      leave: () => {
        const rest = (site.get(agentId) ?? 1) - 1;
        if (rest > 0) site.set(agentId, rest);
        else site.delete(agentId);
        return rest === 0;
      },
    };
  }

  /** Those who are there. */
  of(siteId: Name): ReadonlySet<Name> {
    return new Set(this.#streams.get(siteId)?.keys());
  }
}
