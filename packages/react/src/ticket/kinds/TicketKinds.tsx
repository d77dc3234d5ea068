import * as ticketState from "@warmline/client/state/ticket";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketKind } from "./TicketKind.tsx";

/** Asks what kind of word it is. Renders a `<fieldset>`, or nothing where the site takes only one kind. */
export const TicketKinds = definePart<PartState<TicketAnatomy, "kinds">, "fieldset">(
  "Ticket.Kinds",
  "fieldset",
  function TicketKinds(host, element) {
    useFormContext();
    const voice = useVoice();
    const kinds = useSupport(ticketState.kinds);
    if (kinds.length < 2) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <legend>{voice.say("ticket.kinds")}</legend>
          {kinds.map((kind) => (
            <TicketKind key={kind} kind={kind} />
          ))}
        </>
      ),
    });
  },
);
