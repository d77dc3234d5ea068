import type { ReactNode } from "react";
import type { Id } from "@warmline/protocol";
import { customerName } from "../customer/names.ts";
import { hrefOf } from "../shell/route.ts";
import { useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";

const MOST = 5;

/** The conversations that report alike, each with the way to it. */
export function GroupMembers({ conversationIds }: { conversationIds: readonly Id[] }): ReactNode {
  const conversations = useDeskState(({ record }) => record.conversations);
  const visitors = useDeskState(({ record }) => record.visitors);
  const known = conversationIds.flatMap((id) => conversations[id] ?? []);
  const more = conversationIds.length - Math.min(known.length, MOST);
  return (
    <ul className="alike-members small">
      {known.slice(0, MOST).map((conversation) => {
        const name = customerName(visitors[conversation.visitorId] ?? null, conversation);
        const { ticket } = conversation;
        return (
          <li key={conversation.id}>
            <a className="link" href={hrefOf({ conversationId: conversation.id, customer: false })}>
              <bdi>
                {ticket === null ? words.incidents.chatOf(name) : words.incidents.ticketOf(name, ticket.reference)}
              </bdi>
            </a>
          </li>
        );
      })}
      {more > 0 && <li className="quiet">{words.line.andMore(more)}</li>}
    </ul>
  );
}
