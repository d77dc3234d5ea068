import { useId } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketFacts } from "./TicketFacts.tsx";

/** Asks whether the page’s and the browser’s facts may go along, and shows exactly which. Renders a `<div>`. */
export const TicketConsent = definePart<PartState<TicketAnatomy, "consent">, "div">(
  "Ticket.Consent",
  "div",
  function TicketConsent(host, element) {
    const { draft, keep } = useFormContext();
    const voice = useVoice();
    const id = useId();
    const given = draft.consent === true;
    return element(host, {
      state: { given },
      children: (
        <>
          <label>
            <input
              type="checkbox"
              checked={given}
              aria-describedby={id}
              onChange={({ currentTarget }) => keep({ consent: currentTarget.checked })}
            />
            <span>{voice.say("ticket.consent")}</span>
          </label>
          <p id={id}>{voice.say("ticket.consent-hint")}</p>
          <TicketFacts />
        </>
      ),
    });
  },
);
