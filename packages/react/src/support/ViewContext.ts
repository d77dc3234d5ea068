import type { Conversation, ViewName } from "@warmline/client";
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
  /** What the present view shows in particular, which then names it; null where its own name says enough. */
  title: string | null;
  entitle: (title: string | null) => void;
  /** Tells that a view can be shown, until the function that it returns is called. */
  haveView: (view: ViewName) => () => void;
  /** The view that shows a conversation: a ticket is shown by the chat where the host has put together no view of tickets. */
  viewOf: (kind: Conversation["kind"]) => ViewName;
}

export const ViewContext = createContext<ViewContextValue | null>(null);

export function useViewContext(): ViewContextValue {
  return useRequiredContext(ViewContext, "Support.Root");
}
