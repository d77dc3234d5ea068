import type { ViewName } from "@warmline/client";
import { createContext, type RefObject } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";

export type { ViewName } from "@warmline/client";

export interface ViewChangeDetails {
  reason: "go";
  event: { readonly nativeEvent: Event };
  /** Keeps the present view. */
  cancel(): void;
}

export interface ViewContextValue {
  view: ViewName;
  go: (view: ViewName, event: { readonly nativeEvent: Event }) => void;
  /** Whether the present view was reached by a hand, which lets focus move. */
  reachedByHand: RefObject<boolean>;
}

export const ViewContext = createContext<ViewContextValue | null>(null);

export function useViewContext(): ViewContextValue {
  return useRequiredContext(ViewContext, "Support.Root");
}
