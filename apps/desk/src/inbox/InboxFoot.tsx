import type { ReactNode } from "react";
import { hrefOf, PAGES, useRoute } from "../shell/route.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

const KEYS = { tickets: "d", incidents: "a", numbers: "s", ratings: "f" } as const;

/** What stands under the lists: who is here, and the ways to the other pages. */
export function InboxFoot({ onOpenKeys }: { onOpenKeys: () => void }): ReactNode {
  const site = useDeskState((state) => state.site);
  const { page: shown } = useRoute();
  return (
    <>
      {site !== null && <p className="quiet small foot">{words.inbox.available(site.agentsAvailable)}</p>}
      <div className="foot-actions">
        {PAGES.map((page) => (
          <a
            key={page}
            className="button"
            data-key={KEYS[page]}
            href={hrefOf({ conversationId: null, customer: false, page })}
            aria-current={page === shown ? "page" : undefined}
          >
            {words[page].open}
          </a>
        ))}
        <button type="button" className="button" onClick={onOpenKeys}>
          {words.keys.title}
        </button>
      </div>
    </>
  );
}
