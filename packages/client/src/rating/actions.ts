import type { Id } from "@warmline/protocol";
import { without } from "../core/records.ts";
import type { RemarkDraft, SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import type { RatingActions } from "./rating-actions.ts";
import { isAbout, lastSaid, type Answer } from "./said.ts";

/** All in one place: who signs out leaves none behind, also on a page that does not know what was asked. */
const DRAFTS = "remarks";

/** What a customer can say of a contact. `settle` lets go of drafts that were stored, `forget` of any. */
export function createRatingActions({
  store,
  outbox,
  drafts,
  newId,
  now,
  want,
}: ActionContext): RatingActions & { settle: () => void; forget: () => void } {
  let settled: SupportState["ratings"] = {};

  /** The last word holds, so what was never sent need not be. */
  function put(command: Answer, instead: readonly Answer["type"][]): void {
    const { ratingId } = command;
    store.batch(() => {
      for (const { id, command: before } of store.get().outbox) {
        if (isAbout(before, ratingId) && instead.includes(before.type)) outbox.discard(id);
      }
      outbox.add({ id: newId(), lane: ratingId, at: now(), command });
      want();
    });
  }

  const allDrafts = () => (drafts.get(DRAFTS) ?? {}) as Readonly<Record<Id, RemarkDraft>>;
  const getDraft = (ratingId: Id) => allDrafts()[ratingId] ?? null;

  function setDraft(ratingId: Id, draft: RemarkDraft | null): void {
    const rest = without(allDrafts(), ratingId);
    const all = draft === null || isEmpty(draft) ? rest : { ...rest, [ratingId]: draft };
    drafts.set(DRAFTS, Object.keys(all).length > 0 ? all : undefined);
  }

  return {
    choose(ratingId, face) {
      // A second click on the same face says nothing new.
      const before = lastSaid(store.get(), ratingId, "choose-face", "dismiss-rating");
      const { face: stored, dismissedAt } = store.get().ratings[ratingId] ?? {};
      if (before === undefined && stored === face && dismissedAt === null) return;
      if (before?.command.type === "choose-face" && before.command.face === face && before.status !== "failed") return;
      put({ type: "choose-face", ratingId, face }, ["choose-face", "dismiss-rating"]);
    },
    remark(ratingId, { reasons, text }) {
      const remark = { reasons, text: text.trim() };
      if (isEmpty(remark)) return;
      setDraft(ratingId, remark);
      const before = lastSaid(store.get(), ratingId, "remark");
      const stored = store.get().ratings[ratingId]?.remark;
      if (before === undefined && stored != null && isSame(stored, remark)) return;
      if (before?.command.type === "remark" && before.status !== "failed" && isSame(before.command, remark)) return;
      put({ type: "remark", ratingId, ...remark }, ["remark"]);
    },
    dismiss(ratingId) {
      const before = lastSaid(store.get(), ratingId, "choose-face", "dismiss-rating")?.command;
      const rating = store.get().ratings[ratingId];
      const face = before?.type === "choose-face" ? before.face : (rating?.face ?? null);
      const isDismissed = before === undefined ? rating?.dismissedAt != null : before.type === "dismiss-rating";
      if (rating === undefined || face !== null || isDismissed) return;
      put({ type: "dismiss-rating", ratingId }, ["dismiss-rating"]);
    },
    getDraft,
    setDraft,
    settle() {
      const { ratings } = store.get();
      for (const { id, remark } of ratings === settled ? [] : Object.values(ratings)) {
        if (remark === null || remark === settled[id]?.remark) continue;
        const draft = getDraft(id);
        if (draft !== null && isSame(draft, remark)) setDraft(id, null);
      }
      settled = ratings;
    },
    forget: () => drafts.set(DRAFTS, undefined),
  };
}

function isEmpty({ reasons, text }: RemarkDraft): boolean {
  return reasons.length === 0 && text.trim() === "";
}

function isSame(one: RemarkDraft, other: RemarkDraft): boolean {
  return one.text.trim() === other.text.trim() && one.reasons.toSorted().join() === other.reasons.toSorted().join();
}
