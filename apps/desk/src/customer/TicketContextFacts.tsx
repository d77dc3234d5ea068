import type { ReactNode } from "react";
import type { TicketContext } from "@warmline/protocol";
import { languageName } from "../format.ts";
import { words } from "../words.ts";
import { Facts } from "./Facts.tsx";

/** What the customer’s page and browser are, where they sent that along. */
export function TicketContextFacts({ context }: { context: TicketContext | null }): ReactNode {
  const texts = words.ticket;
  return (
    <details className="context-facts">
      <summary>{texts.context}</summary>
      {context === null ? (
        <p className="quiet small">{texts.noContext}</p>
      ) : (
        <Facts
          facts={[
            [texts.page, context.page ?? words.customer.unknown],
            [texts.browser, context.browser],
            [texts.screen, context.screen],
            [texts.contextLanguage, languageName(context.language)],
            ...(context.appVersion === null ? [] : [[texts.appVersion, context.appVersion] as const]),
          ]}
        />
      )}
    </details>
  );
}
