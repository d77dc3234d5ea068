import { useId, useMemo, type ReactNode } from "react";
import type { Conversation } from "@warmline/protocol";
import { moment } from "../format.ts";
import { faceName } from "../ratings/faces.ts";
import { FaceIcon } from "../shell/icons.tsx";
import { hrefOf } from "../shell/route.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { lineOf } from "../store/inbox.ts";
import { words } from "../words.ts";

/** The customer's other conversations, newest first. */
export function EarlierConversations({ conversation }: { conversation: Conversation }): ReactNode {
  const id = useId();
  const now = useNow(false);
  const record = useDeskState((state) => state.record);
  const lines = useMemo(
    () =>
      Object.values(record.conversations)
        .filter((each) => each.visitorId === conversation.visitorId && each.id !== conversation.id)
        .sort((a, b) => b.createdAt - a.createdAt)
        .map((each) => lineOf(record, each, null)),
    [record, conversation.visitorId, conversation.id],
  );
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.customer.earlier}</h3>
      {lines.length === 0 ? (
        <p className="quiet small">{words.customer.noEarlier}</p>
      ) : (
        <ul className="earlier">
          {lines.map(({ conversation: each, rating }) => (
            <li key={each.id}>
              <a href={hrefOf({ conversationId: each.id, customer: false })}>
                <span>{each.ticket?.gist ?? words.customer.chat}</span>
                <span className="quiet small">
                  {moment(each.createdAt, now)}
                  {rating?.face != null && (
                    <>
                      {" "}
                      <FaceIcon face={rating.face} />
                      <span className="unseen">{words.rating.spoken(faceName(rating.face, rating.scale))}</span>
                    </>
                  )}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
