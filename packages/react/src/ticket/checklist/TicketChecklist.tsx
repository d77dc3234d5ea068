import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketCheck } from "./TicketCheck.tsx";

/**
 * What one can look at oneself first; every answer may be left out. Renders a `<fieldset>`, or nothing where the category has no
 * list.
 */
export const TicketChecklist = definePart<PartState<TicketAnatomy, "checklist">, "fieldset">(
  "Ticket.Checklist",
  "fieldset",
  function TicketChecklist(host, element) {
    const checks = useFormContext().category?.checks ?? [];
    const voice = useVoice();
    if (checks.length === 0) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <legend>{voice.say("ticket.checklist")}</legend>
          <p>{voice.say("ticket.checklist-hint")}</p>
          {checks.map(({ id }) => (
            <TicketCheck key={id} check={id} />
          ))}
        </>
      ),
    });
  },
);
