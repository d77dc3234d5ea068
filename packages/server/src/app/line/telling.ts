import { SUPPORT_ITSELF, type Id, type SiteState, type WaitReason } from "@warmline/protocol";
import type { Held, Standing } from "../../storage/line.ts";
import type { WaitRow } from "../../storage/tables.ts";
import type { Estimate } from "../../wait-time/contract.ts";
import { serves } from "../../wait-time/crew.ts";
import type { Facts, Told } from "../../wait-time/display.ts";
import { isSameShown, type Place } from "./line.ts";
import type { Member } from "./roster.ts";

/** What is expected of a wait when it begins: these quantiles of it. */
export const EXPECTED = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** What is kept of what one customer was told. */
export interface Kept {
  told: Told;
  setBack: WaitReason | null;
}

/** One wait as this process knows it, and as it is stored. */
export interface Wait {
  row: WaitRow;
  kept: Kept | null;
}

export function toWait(row: WaitRow): Wait {
  return { row, kept: row.shown === null ? null : (JSON.parse(row.shown) as Kept) };
}

/** What must be stored of a wait after something was told: only another thing than before. */
export function afterTelling(wait: Wait, kept: Kept): { wait: Wait; isNews: boolean } {
  const isNews =
    wait.kept === null || wait.kept.setBack !== kept.setBack || !isSameShown(wait.kept.told.shown, kept.told.shown);
  const row = isNews ? { ...wait.row, shown: JSON.stringify(kept), told_until: kept.told.shown.toldUntil } : wait.row;
  return { wait: { row, kept }, isNews };
}

/** What is expected of a wait that begins now; null where nothing can be, or where an agent is free. */
export function expectedOf(estimate: Estimate | null): string | null {
  if (!estimate || estimate.isTurn) return null;
  return JSON.stringify(EXPECTED.map((p) => Math.round(estimate.quantile(p) * 10) / 10));
}

/** What the site says of itself that no estimate knows. */
export function circumstancesOf({ hours, incidents }: SiteState): Omit<Facts, "ahead" | "reason"> {
  return {
    isOpen: hours.open,
    closesAt: hours.open ? hours.changesAt : null,
    isPaused: incidents.some(
      ({ affects, resolvedAt, phase }) =>
        resolvedAt === null && phase !== "scheduled" && affects.includes(SUPPORT_ITSELF),
    ),
  };
}

/** A place, as it matters for who is in front of whom. */
type Ordered = Pick<Standing, "conversationId" | "urgent">;

/** Why places are further back than they were, by who is in front of them now and was not; those that are not are left out. */
export function setBacksOf(before: readonly Ordered[], after: readonly Ordered[]): Map<Id, WaitReason> {
  const indexes = new Map(before.map(({ conversationId }, index) => [conversationId, index]));
  const setBacks = new Map<Id, WaitReason>();
  /** How far back the urgent ones in front were before. */
  let urgentFrom = -1;
  for (const [index, { conversationId, urgent }] of after.entries()) {
    const was = indexes.get(conversationId);
    if (was !== undefined && index > was) setBacks.set(conversationId, urgentFrom > was ? "urgent-ahead" : "came-back");
    if (urgent) urgentFrom = Math.max(urgentFrom, was ?? Number.POSITIVE_INFINITY);
  }
  return setBacks;
}

/** What was seen since the last look at the line. */
interface Since {
  before: readonly Pick<Place, "conversationId" | "visitorId" | "needs">[];
  /** Those who came into line meanwhile, and whether they go first. */
  came: ReadonlyMap<Id, { urgent: boolean }>;
  /** Chats that agents hold since. */
  taken: readonly Held[];
  roster: readonly Member[];
}

/** Those who were passed, and why: somebody behind them was taken by an agent who could have helped them. */
export function passedBy({ before, came, taken, roster }: Since): Map<Id, WaitReason> {
  const passed = new Map<Id, WaitReason>();
  for (const { conversationId, visitorId, agentId } of taken) {
    const agent = roster.find(({ id }) => id === agentId);
    const index = before.findIndex((place) => place.conversationId === conversationId);
    const newcomer = came.get(conversationId);
    if (!agent || (index === -1 && !newcomer)) continue;
    const reason = newcomer?.urgent && index === -1 ? "urgent-ahead" : "taken-first";
    const ahead = index === -1 ? before : before.slice(0, index);
    for (const place of ahead) {
      const isElse = place.visitorId !== visitorId;
      if (isElse && serves(agent.skills, place.needs)) passed.set(place.conversationId, reason);
    }
  }
  return passed;
}
