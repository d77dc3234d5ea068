import type { TicketKind as Kind } from "@warmline/client";
import { useId } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";

export interface TicketKindProps {
  /** Which kind it is. */
  kind: Kind;
}

/** One kind, with a line of what it means. Renders a `<label>` with an `<input type="radio">`. */
export const TicketKind = definePart<PartState<TicketAnatomy, "kind">, "label", TicketKindProps>(
  "Ticket.Kind",
  "label",
  function TicketKind({ kind, ...host }, element) {
    const { kind: chosen, keep } = useFormContext();
    const voice = useVoice();
    const id = useId();
    return element(host, {
      state: { kind, chosen: chosen === kind },
      children: (
        <>
          <input
            type="radio"
            name="ticketKind"
            value={kind}
            checked={chosen === kind}
            aria-labelledby={id}
            aria-describedby={`${id}-hint`}
            onChange={() => keep({ ticketKind: kind })}
          />
          <b id={id}>{voice.say("ticket.kind", { kind })}</b>
          <span id={`${id}-hint`}>{voice.say("ticket.kind-hint", { kind })}</span>
        </>
      ),
    });
  },
);
