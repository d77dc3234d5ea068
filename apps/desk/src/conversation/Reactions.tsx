import type { ReactNode } from "react";
import type { Reaction } from "@warmline/protocol";
import { agentName } from "../customer/names.ts";
import { isAgent } from "../store/changes.ts";
import { useDeskState } from "../store/context.tsx";
import type { Row } from "../store/rows.ts";
import { words } from "../words.ts";

/** Who answered a message in one touch, and how; nothing if nobody did. */
export function Reactions({ row, customer }: { row: Row; customer: string }): ReactNode {
  const me = useDeskState((state) => state.me?.id);
  const site = useDeskState((state) => state.site);
  if (row.reactions.length === 0 || row.removed) return null;
  const names = new Map<Reaction, string[]>();
  for (const { by, emoji } of row.reactions) {
    const name = isAgent(by, me)
      ? words.conversation.you
      : by.kind === "agent"
        ? agentName(site, by.agentId)
        : customer;
    names.set(emoji, [...(names.get(emoji) ?? []), name]);
  }
  return (
    <ul className="reactions" aria-label={words.row.reactions}>
      {[...names].map(([emoji, who]) => (
        <li key={emoji} className="reaction" title={who.join(", ")}>
          <span aria-hidden="true">{emoji}</span>
          {who.length > 1 && <span aria-hidden="true">{who.length}</span>}
          <span className="unseen">{words.row.reacted(who, words.row.reactionNames[emoji])}</span>
        </li>
      ))}
    </ul>
  );
}
