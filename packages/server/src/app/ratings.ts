import {
  SATISFIED,
  SCALES,
  type DeskRatings,
  type Face,
  type Instant,
  type Name,
  type Rating,
  type RatingOccasion,
  type Scale,
  type ScaleNumbers,
} from "@warmline/protocol";
import { newcombe, wilson } from "../statistics/proportion.ts";
import { readAgents } from "../storage/agents.ts";
import { countRatings, findVisitors, readRemarks, type RatingCount } from "../storage/ratings.ts";
import type { Db } from "../storage/storage.ts";

const MOST_REMARKS = 100;
/** Under so many answers only counts are told: an interval would say less than they do. */
const FEWEST_ANSWERS = 10;
const OCCASIONS: readonly RatingOccasion[] = ["contact", "follow-up"];

/** How customers rated what a site asked between two moments, the second one left out, beside the same time before. */
export async function readDeskRatings(db: Db, siteId: Name, from: Instant, to: Instant): Promise<DeskRatings> {
  const counts = await countRatings(db, siteId, { since: Math.max(0, from - (to - from)), from, to });
  const names = new Map((await readAgents(db, siteId)).map(({ id, name }) => [id, name]));
  const scales = (Object.keys(SCALES) as Scale[]).flatMap((scale) =>
    OCCASIONS.flatMap((occasion): ScaleNumbers[] => {
      const some = counts.filter((count) => count.scale === scale && count.occasion === occasion);
      return some.length === 0 ? [] : [numbersOf(scale, occasion, some, names)];
    }),
  );
  return { from, to, scales, ...(await remarksOf(db, siteId, from, to)) };
}

function numbersOf(
  scale: Scale,
  occasion: RatingOccasion,
  counts: readonly RatingCount[],
  names: ReadonlyMap<Name, string>,
): ScaleNumbers {
  const people = counts.filter(({ bot }) => !bot);
  const bots = counts.filter(({ bot, before }) => bot && !before);
  const now = people.filter(({ before }) => !before);
  const earlier = people.filter(({ before }) => before);
  const share = shareOf(scale, now);
  const shareBefore = shareOf(scale, earlier);
  return {
    scale,
    occasion,
    asked: sum(now),
    dismissed: sum(now.filter(({ dismissed }) => dismissed)),
    faces: SCALES[scale].map((face) => ({ face, count: sum(now.filter((count) => count.face === face)) })),
    share,
    before: { asked: sum(earlier), share: shareBefore, difference: differenceOf(share, shareBefore) },
    agents: [...Map.groupBy(now, ({ agentId }) => agentId)]
      .map(([agentId, theirs]) => ({ agentId, asked: sum(theirs), share: shareOf(scale, theirs) }))
      .toSorted((a, b) => (names.get(a.agentId) ?? a.agentId).localeCompare(names.get(b.agentId) ?? b.agentId)),
    bots: { asked: sum(bots), answers: sum(bots.filter(({ face }) => face !== null)) },
  };
}

function shareOf(scale: Scale, counts: readonly RatingCount[]): ScaleNumbers["share"] {
  const content: readonly Face[] = SATISFIED[scale];
  const answers = sum(counts.filter(({ face }) => face !== null));
  const satisfied = sum(counts.filter(({ face }) => face !== null && content.includes(face)));
  return { satisfied, answers, interval: answers < FEWEST_ANSWERS ? null : wilson(satisfied, answers) };
}

function differenceOf(now: ScaleNumbers["share"], before: ScaleNumbers["share"]) {
  if (now.interval === null || before.interval === null) return null;
  return newcombe({ count: now.satisfied, of: now.answers }, { count: before.satisfied, of: before.answers });
}

function sum(counts: readonly RatingCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** How often each reason was named, and the newest remarks. */
async function remarksOf(
  db: Db,
  siteId: Name,
  from: Instant,
  to: Instant,
): Promise<Pick<DeskRatings, "reasons" | "remarks">> {
  const reasons = new Map<string, DeskRatings["reasons"][number]>();
  let newest: { visitorId: string; rating: Rating }[] = [];
  for await (const one of readRemarks(db, siteId, from, to)) {
    const { scale, face, remark } = one.rating;
    for (const reason of face === null ? [] : (remark?.reasons ?? [])) {
      const key = `${scale} ${reason} ${face}`;
      const count = (reasons.get(key)?.count ?? 0) + 1;
      if (face !== null) reasons.set(key, { scale, reason, face, count });
    }
    newest.push(one);
    if (newest.length >= 2 * MOST_REMARKS) newest = newestOf(newest);
  }
  const last = newestOf(newest);
  const visitors = await findVisitors(
    db,
    last.map(({ visitorId }) => visitorId),
  );
  return {
    reasons: [...reasons.values()].toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
    remarks: last.flatMap(({ rating, visitorId }) => {
      const visitor = visitors.get(visitorId);
      return visitor ? [{ rating, visitor }] : [];
    }),
  };
}

function newestOf<T extends { rating: Rating }>(remarks: readonly T[]): T[] {
  return remarks.toSorted((a, b) => (b.rating.remark?.at ?? 0) - (a.rating.remark?.at ?? 0)).slice(0, MOST_REMARKS);
}
