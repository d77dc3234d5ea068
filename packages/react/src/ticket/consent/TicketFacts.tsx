import { useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";

const FACTS = ["page", "browser", "screen", "language", "appVersion"] as const;

/** Shows word for word what would go along of page and browser, once one wants to know. Renders a `<details>`. */
export const TicketFacts = definePart<PartState<TicketAnatomy, "facts">, "details">(
  "Ticket.Facts",
  "details",
  function TicketFacts(host, element) {
    useFormContext();
    const client = useClient();
    const voice = useVoice();
    const [open, setOpen] = useState(false);
    // Read when they are looked at: a server has none, and they change with the page.
    const facts = open ? client.ticket.context() : null;
    return element(host, {
      state: {},
      onToggle: ({ currentTarget }) => setOpen(currentTarget.open),
      children: (
        <>
          <summary>{voice.say("ticket.facts")}</summary>
          {facts !== null && (
            <dl>
              {FACTS.filter((fact) => facts[fact]).map((fact) => (
                <div key={fact}>
                  <dt>{voice.say("ticket.context-fact", { fact })}</dt>
                  <dd dir="auto">{facts[fact]}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      ),
    });
  },
);
