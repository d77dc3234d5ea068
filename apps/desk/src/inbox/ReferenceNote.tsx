import { useEffect, type ReactNode } from "react";
import { hrefOf } from "../shell/route.ts";
import { useDesk, useDeskState } from "../store/context.tsx";
import { referenceIn } from "../store/reference.ts";
import { words } from "../words.ts";

interface ReferenceNoteProps {
  query: string;
  /** Whether the lists have it already. */
  found: boolean;
}

/** Says of a reference that has a typing error that it has one, and finds the ticket of one that no list shows. */
export function ReferenceNote({ query, found }: ReferenceNoteProps): ReactNode {
  const desk = useDesk();
  const lookup = useDeskState((state) => state.lookup);
  const reference = referenceIn(query);
  const code = reference !== null && reference !== "typo" && !found ? reference.code : null;
  const ticket = useDeskState(({ record }) =>
    lookup?.status === "found" ? (record.conversations[lookup.conversationId]?.ticket ?? null) : null,
  );
  const isLost = useDeskState(({ loads }) => lookup?.status === "found" && loads[lookup.visitorId] === "failed");
  const texts = words.tickets;

  useEffect(() => desk.tickets.find(code), [desk, code]);

  function lookAgain(): void {
    if (lookup?.status === "found") desk.reload(lookup.visitorId);
    else desk.tickets.find(code);
  }

  if (reference === "typo" && !found)
    return (
      <div className="empty">
        <output className="problem">{texts.typo}</output>
      </div>
    );
  if (code === null || lookup?.code !== code) return null;
  if (lookup.status === "found" && ticket !== null) {
    return (
      <p className="empty">
        <a
          className="button"
          data-line={lookup.conversationId}
          href={hrefOf({ conversationId: lookup.conversationId, customer: false })}
        >
          {texts.foundElsewhere(ticket.reference)}
        </a>
      </p>
    );
  }
  if (lookup.status === "failed" || isLost) {
    return (
      <div className="empty">
        <output className="problem">{texts.lookupFailed}</output>
        <button type="button" className="link" onClick={lookAgain}>
          {texts.lookAgain}
        </button>
      </div>
    );
  }
  return <output className="empty">{lookup.status === "none" ? texts.notFound : texts.asking}</output>;
}
