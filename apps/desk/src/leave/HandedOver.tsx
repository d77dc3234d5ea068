import { useMemo, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { RichText } from "@warmline/react";
import { agentName } from "../customer/names.ts";
import { useDeskState } from "../store/context.tsx";
import { arrivalOf } from "../store/handed-over.ts";
import { words } from "../words.ts";

const NO_MESSAGES = [] as const;

/** Tells whoever took over from whom, and what they should know; nothing once they have said something. */
export function HandedOver({ conversation }: { conversation: Conversation }): ReactNode {
  const me = useDeskState((state) => state.me?.id ?? null);
  const site = useDeskState((state) => state.site);
  const messages = useDeskState(({ record }) => record.messages[conversation.id] ?? NO_MESSAGES);
  const notes = useDeskState(({ record }) => record.notes);
  const arrival = useMemo(
    () => arrivalOf(conversation, messages, Object.values(notes), me),
    [conversation, messages, notes, me],
  );
  if (arrival === null) return null;
  const { notice, note } = arrival;
  const name = agentName(site, notice.from);
  const texts = words.handOver;
  const said = { asked: texts.asked, cannot: texts.cannot, "passed-on": texts.by };
  return (
    <aside className="handed-over" aria-label={texts.by(name)}>
      <p>
        <strong>{said[notice.why](name)}</strong>
      </p>
      {note !== null && (
        <div className="said" dir="auto">
          <RichText tree={note.tree} newTab={words.conversation.newTab} />
        </div>
      )}
      <p className="small">{texts.noRepeat(conversation.given.length)}</p>
    </aside>
  );
}
