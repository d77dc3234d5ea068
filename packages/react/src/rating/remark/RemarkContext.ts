import type { RemarkDraft } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../../internals/useRequiredContext.ts";

export interface RemarkContextValue {
  draft: RemarkDraft;
  change: (draft: RemarkDraft) => void;
  /** Whether there is nothing to send yet. */
  empty: boolean;
}

export const RemarkContext = createContext<RemarkContextValue | null>(null);

export function useRemarkContext(): RemarkContextValue {
  return useRequiredContext(RemarkContext, "Rating.Remark");
}
