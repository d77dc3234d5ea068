import { isSafeHref, SUPPORT_ITSELF, type Incident, type Instant, type Name } from "@warmline/protocol";
import { category } from "../chat/category.ts";
import { memoize } from "../core/memo.ts";
import type { Failure, OutboxItem, SupportState } from "../state.ts";

/** An incident as one customer sees it. */
export interface IncidentView extends Incident {
  /** Whether the customer is told when it is over, as asked for last. */
  following: boolean;
  /** How far that wish has got. */
  status: "saving" | "saved" | "failed";
  /** Why that wish is not stored; with the status `saving` it is tried again without being asked. */
  failure: Failure | null;
}

type Marks = SupportState["incidentMarks"];

const NONE: readonly IncidentView[] = [];
const NO_WISHES: readonly OutboxItem[] = [];
/** So many incidents are remembered at most. */
const MOST_MARKS = 50;

const wishes = /* @__PURE__ */ memoize((outbox: SupportState["outbox"]): readonly OutboxItem[] => {
  const found = outbox.filter(({ command }) => command.type === "follow-incident");
  return found.length > 0 ? found : NO_WISHES;
});

const draw = /* @__PURE__ */ memoize(
  (
    all: readonly Incident[],
    topic: { id: Name } | null,
    follows: SupportState["follows"],
    marks: Marks,
    wished: readonly OutboxItem[],
  ): readonly IncidentView[] => {
    const isMeant = ({ id, affects }: Incident) =>
      topic === null ||
      affects.length === 0 ||
      follows.includes(id) ||
      affects.some((one) => one === topic.id || one === SUPPORT_ITSELF);
    const isShown = (one: Incident) =>
      (marks[one.id] ?? 0) < one.updatedAt && (!isOver(one) || one.id in marks || follows.includes(one.id));
    const shown = all.filter((one) => isMeant(one) && isShown(one)).map((one) => view(one, follows, wished));
    if (shown.length === 0) return NONE;
    // What somebody asked to be told of must not be folded in behind what they did not ask for.
    const isAnswer = (one: IncidentView) => isOver(one) && one.following;
    return [...shown.filter(isAnswer), ...shown.filter((one) => !isAnswer(one))];
  },
);

/**
 * What goes on that touches this customer: everything, support itself, what the chat is about (all, while that is not known)
 * or what they follow: first what they followed and is over, then the gravest first. None that was dismissed at its last
 * update, and none that is over unless it was met before.
 */
export function incidents(state: SupportState): readonly IncidentView[] {
  const { site, follows, incidentMarks, outbox } = state;
  if (site === null || site.incidents.length === 0) return NONE;
  const about = category(state);
  const topic = site.categories.find(({ id }) => id === about) ?? null;
  return draw(site.incidents, topic, follows, incidentMarks, wishes(outbox));
}

/** Whether the page that incidents are read from has not answered for long: then nobody may say that all is well. */
export function incidentsStale({ site }: SupportState): boolean {
  return site?.incidentsStale ?? false;
}

export function isOver({ phase }: Incident): boolean {
  return phase === "resolved";
}

/** Remembers the incidents that go on. */
export function markMet(marks: Marks, told: readonly Incident[]): Marks {
  const fresh = told.filter((one) => !isOver(one) && !(one.id in marks));
  if (fresh.length === 0) return marks;
  const all = [...Object.entries(marks), ...fresh.map(({ id }) => [id, 0] as const)];
  return Object.fromEntries(all.slice(-MOST_MARKS));
}

/** Hides an incident until there is news of it. */
export function dismiss(state: SupportState, incidentId: string): SupportState {
  const updatedAt: Instant | undefined = state.site?.incidents.find(({ id }) => id === incidentId)?.updatedAt;
  if (updatedAt === undefined) return state;
  return { ...state, incidentMarks: { ...state.incidentMarks, [incidentId]: updatedAt } };
}

/** Keeps whether the customer wants to be told of the end. */
export function changeFollow(state: SupportState, incidentId: string, following: boolean): SupportState {
  const others = state.follows.filter((id) => id !== incidentId);
  return { ...state, follows: following ? [...others, incidentId] : others };
}

function view(incident: Incident, follows: SupportState["follows"], wished: readonly OutboxItem[]): IncidentView {
  const { id, url } = incident;
  const wish = wished.findLast(({ command }) => command.type === "follow-incident" && command.incidentId === id);
  const hasFailed = wish?.status === "failed";
  const isWished = wish?.command.type === "follow-incident" && wish.command.following;
  return {
    ...incident,
    url: url !== null && isSafeHref(url) ? url : null,
    following: wish === undefined || hasFailed ? follows.includes(id) : isWished,
    status: wish === undefined ? "saved" : hasFailed ? "failed" : "saving",
    failure: wish?.failure ?? null,
  };
}
