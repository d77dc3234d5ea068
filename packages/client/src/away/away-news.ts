import type { Incident } from "@warmline/protocol";
import type { SupportState } from "../state.ts";
import { isOver } from "../support/incidents.ts";
import { isTurn, type Turn, turnsBetween } from "../wait-time/turns.ts";

/** What a customer is called back for beside answers. */
export type AwayNews = ({ type: "turn" } & Turn) | { type: "incident-over"; incident: Incident };

/** What of it came between two states. */
export function newsBetween(before: SupportState, after: SupportState): AwayNews[] {
  const turns = turnsBetween(before, after).map((turn) => ({ type: "turn" as const, ...turn }));
  return [...turns, ...ended(before, after)];
}

/** Whether it is still worth coming back for. */
export function isStillNews(state: SupportState, news: AwayNews): boolean {
  return news.type === "incident-over" || isTurn(state, news);
}

/** The incidents the customer follows that are over now. */
function ended({ site: before }: SupportState, { site, follows }: SupportState): AwayNews[] {
  if (before === null || site === null || before.incidents === site.incidents) return [];
  return site.incidents.flatMap((incident): AwayNews[] => {
    const wentOn = before.incidents.some((one) => one.id === incident.id && !isOver(one));
    return wentOn && isOver(incident) && follows.includes(incident.id) ? [{ type: "incident-over", incident }] : [];
  });
}
