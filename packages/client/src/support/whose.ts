import type { Id, Visitor } from "@warmline/protocol";

/** Whom items belong to: a record of a store, and whether it is a signed-in customer’s. */
export interface Whose {
  id: Id;
  identified: boolean;
  epoch: string;
}

/** Whether what was written before is not in this record; to another customer it does not belong either. */
export function isNewRecord(before: Whose, now: Visitor, isSameStore: boolean): boolean {
  const isOther = before.id !== now.id;
  if (isSameStore) return isOther && !now.identified;
  return !(isOther && before.identified && now.identified);
}
