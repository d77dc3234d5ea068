import { useEffect, useId, useState, type ReactNode } from "react";
import type { Ticket } from "@warmline/protocol";
import { moment } from "../format.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { words } from "../words.ts";
import { Facts } from "./Facts.tsx";
import { agentName, categoryLabel } from "./names.ts";

const COPIED_MS = 2_000;

/** What makes a conversation a ticket. */
export function TicketFacts({ ticket }: { ticket: Ticket }): ReactNode {
  const id = useId();
  const now = useNow(false);
  const site = useDeskState((state) => state.site);
  const texts = words.ticket;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{texts.kind}</h3>
      <Facts
        facts={[
          [texts.reference, <Reference key="reference" text={ticket.reference} />],
          [texts.category, categoryLabel(site, ticket.category)],
          [texts.status, texts.statuses[ticket.status]],
          [texts.answerBy, moment(ticket.answerBy, now)],
          [texts.answerer, agentName(site, ticket.answerer)],
        ]}
      />
    </section>
  );
}

function Reference({ text }: { text: string }): ReactNode {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <span className="reference">
      <code>{text}</code>
      <button
        type="button"
        className="link"
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {copied ? words.ticket.copied : words.ticket.copy}
      </button>
      <output className="unseen">{copied && words.ticket.copied}</output>
    </span>
  );
}
