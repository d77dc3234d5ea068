import type { Face, Id } from "@warmline/protocol";
import type { RemarkDraft } from "../state.ts";

/** What a customer can say of a contact. */
export interface RatingActions {
  /** Stores one click on a face of the rating’s scale; null takes it back. */
  choose: (ratingId: Id, face: Face | null) => void;
  /** Says something beside the face, at most once unsent: the last one holds. Empty it says nothing. */
  remark: (ratingId: Id, remark: RemarkDraft) => void;
  /** Does not want to say; a face afterwards takes that back. Where a face was chosen it does nothing. */
  dismiss: (ratingId: Id) => void;
  /** What is typed beside the face and not stored, also in an earlier page; null if nothing is. */
  getDraft: (ratingId: Id) => RemarkDraft | null;
  /** Keeps what is typed; null forgets it. What the server has is forgotten by itself. */
  setDraft: (ratingId: Id, draft: RemarkDraft | null) => void;
}
