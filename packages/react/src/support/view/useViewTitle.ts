import { createContext, useContext, useLayoutEffect } from "react";
import { useViewContext } from "../ViewContext.ts";

/** Whether a part stands in a view of the window, rather than somewhere else on the page. */
export const InViewContext = createContext(false);

/** Names the view around it, and with it the window, by what it shows; null leaves the view’s own name. */
export function useViewTitle(title: string | null): void {
  const { entitle } = useViewContext();
  const isInView = useContext(InViewContext);
  useLayoutEffect(() => {
    if (!isInView) return undefined;
    entitle(title);
    return () => entitle(null);
  }, [entitle, isInView, title]);
}
