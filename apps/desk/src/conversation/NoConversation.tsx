import type { ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { hrefOf } from "../shell/route.ts";
import { useColumns } from "../shell/useColumns.ts";
import { without } from "../store/columns.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

interface NoConversationProps {
  /** The conversation that was asked for and is not known here, or null if none was. */
  conversationId: Id | null;
  /** Whether others stand beside it. */
  closable: boolean;
}

/** A kind word where no conversation is chosen, or the chosen one is not here. */
export function NoConversation({ conversationId, closable }: NoConversationProps): ReactNode {
  const desk = useDesk();
  const { close } = useColumns();
  // Whoever was led here from elsewhere may be about to arrive.
  const isFetching = useDeskState((state) => !state.arrived || Object.values(state.loads).includes("loading"));
  const texts = words.conversation;
  return (
    <section className="region region-conversation" aria-label={texts.region}>
      <div className="empty centre">
        <p>{conversationId === null ? texts.none : isFetching ? texts.loading : texts.gone}</p>
        {conversationId === null && <p className="small">{texts.noneMore}</p>}
        {conversationId !== null && closable && (
          <button type="button" className="button" onClick={() => close(conversationId)}>
            {words.columns.closeThis}
          </button>
        )}
        {conversationId !== null && !closable && (
          <a
            className="button"
            href={hrefOf({ conversationId: null, customer: false })}
            onClick={() => desk.arrange((columns) => without(columns, conversationId))}
          >
            {texts.back}
          </a>
        )}
      </div>
    </section>
  );
}
