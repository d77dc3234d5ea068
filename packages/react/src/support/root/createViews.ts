import type { ViewContextValue, ViewName } from "../ViewContext.ts";

type Views = Pick<ViewContextValue, "haveView" | "viewOf">;

/** Remembers which views the host has put together. */
export function createViews(): Views {
  let views: readonly ViewName[] = [];
  return {
    haveView(view) {
      views = [...views, view];
      return () => {
        const at = views.indexOf(view);
        views = views.filter((_, index) => index !== at);
      };
    },
    viewOf(kind) {
      // Without any, the host shows them in its own way, by `onViewChange`.
      const canShowTickets = views.length === 0 || views.includes("ticket");
      return kind === "ticket" && canShowTickets ? "ticket" : "chat";
    },
  };
}
