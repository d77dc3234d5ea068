import type { Name } from "@warmline/protocol";
import type { AgentRow } from "../../storage/tables.ts";
import type { SiteFile } from "../../sites/site-file.ts";
import type { AgentGroup, Needs, Skills } from "../../wait-time/contract.ts";

/** Of an agent whom the site file does not name. */
const USUAL_SLOTS = 3;

/** An agent, as far as the line is concerned. */
export interface Member {
  id: Name;
  skills: Skills;
  slots: number;
  /** Chats that the agent holds. */
  held: number;
  /** Whether the desk is open: what somebody holds who went home is not being worked on. */
  isHere: boolean;
  /** Whether new chats are taken: at the desk, not finishing up, and no program. */
  isAccepting: boolean;
}

/** The agents of a site. Programs are left out: whoever waits for a person waits for none of them. */
export function rosterOf(
  site: SiteFile | undefined,
  rows: readonly AgentRow[],
  present: ReadonlySet<Name>,
  held: readonly { agentId: Name }[],
): Member[] {
  const counts = new Map<Name, number>();
  for (const { agentId } of held) counts.set(agentId, (counts.get(agentId) ?? 0) + 1);
  return rows
    .filter(({ bot }) => bot === 0)
    .map(({ id, taking }) => {
      const said = site?.agents.find((agent) => agent.id === id);
      return {
        id,
        skills: said?.skills ?? [],
        slots: said?.slots ?? USUAL_SLOTS,
        held: counts.get(id) ?? 0,
        isHere: present.has(id),
        isAccepting: taking === 1 && present.has(id),
      };
    });
}

/** How many agents are at their desks and take chats. */
export function countAccepting(roster: readonly Member[]): number {
  return roster.filter(({ isAccepting }) => isAccepting).length;
}

/** How many more chats an agent can take now. */
export function freeSlotsOf({ isAccepting, slots, held }: Member): number {
  return isAccepting ? Math.max(0, slots - held) : 0;
}

/** The agents by what they know, as the estimator counts them. */
export function groupsOf(roster: readonly Member[]): AgentGroup[] {
  const groups = new Map<string, AgentGroup>();
  for (const member of roster) {
    const key = JSON.stringify(member.skills?.toSorted() ?? null);
    const group = groups.get(key) ?? { skills: member.skills, slots: 0, free: 0, busy: 0 };
    groups.set(key, {
      ...group,
      slots: group.slots + (member.isAccepting ? member.slots : 0),
      free: group.free + freeSlotsOf(member),
      busy: group.busy + (member.isHere ? member.held : 0),
    });
  }
  return [...groups.values()];
}

/** What an agent must know to help with a category. */
export function needsOf(site: SiteFile | undefined, category: Name | null): Needs {
  return site?.tickets.categories.find(({ id }) => id === category)?.skills ?? [];
}
