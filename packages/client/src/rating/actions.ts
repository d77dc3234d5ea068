import type { Id } from "@warmline/protocol";
import type { OutboxCommand, RemarkDraft, SupportState } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import type { RatingActions } from "./rating-actions.ts";
import { byId, isAbout } from "./select.ts";

type Answer = Extract<OutboxCommand, { ratingId: Id }>;

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

  const getDraft = (ratingId: Id) => (drafts.get(nameOf(ratingId)) ?? null) as RemarkDraft | null;
  const setDraft = (ratingId: Id, draft: RemarkDraft | null) =>
    drafts.set(nameOf(ratingId), draft === null || isEmpty(draft) ? undefined : draft);

  return {
    choose(ratingId, face) {
      const before = byId(store.get(), ratingId);
      // A second click on the same face says nothing new.
      if (before?.face === face && before.status !== "failed" && !before.dismissed) return;
      put({ type: "choose-face", ratingId, face }, ["choose-face", "dismiss-rating"]);
    },
    remark(ratingId, { reasons, text }) {
      const remark = { reasons, text: text.trim() };
      if (isEmpty(remark)) return;
      setDraft(ratingId, remark);
      const before = byId(store.get(), ratingId)?.remark;
      if (before != null && before.status !== "failed" && isSame(before, remark)) return;
      put({ type: "remark", ratingId, ...remark }, ["remark"]);
    },
    dismiss(ratingId) {
      const rating = byId(store.get(), ratingId);
      if (rating === null || rating.face !== null || rating.dismissed) return;
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
    forget() {
      for (const id of Object.keys(store.get().ratings)) setDraft(id, null);
    },
  };
}

function nameOf(ratingId: Id): string {
  return `remark ${ratingId}`;
}

function isEmpty({ reasons, text }: RemarkDraft): boolean {
  return reasons.length === 0 && text.trim() === "";
}

function isSame(one: RemarkDraft, other: RemarkDraft): boolean {
  return one.text.trim() === other.text.trim() && one.reasons.toSorted().join() === other.reasons.toSorted().join();
}
