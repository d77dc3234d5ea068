import { useId, useMemo, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";
import { AcknowledgementContext, type AcknowledgementContextValue } from "./AcknowledgementContext.ts";
import { TicketAgain } from "./TicketAgain.tsx";
import { TicketAnswerBy } from "./TicketAnswerBy.tsx";
import { TicketAutomatic } from "./TicketAutomatic.tsx";
import { TicketCopy } from "./TicketCopy.tsx";
import { TicketLetter } from "./TicketLetter.tsx";
import { TicketReference } from "./TicketReference.tsx";
import { TicketThanks } from "./TicketThanks.tsx";
import { TicketTick } from "./TicketTick.tsx";

const NOTE = (
  <>
    <TicketTick />
    <TicketThanks />
    <TicketAnswerBy />
    <TicketLetter />
    <TicketReference />
    <TicketCopy />
    <TicketAutomatic />
    <TicketAgain />
  </>
);

/** Thanks for the ticket; takes focus when a hand has just sent it. Renders a `<section>`, or nothing before. */
export const TicketAcknowledgement = definePart<PartState<TicketAnatomy, "acknowledgement">, "section">(
  "Ticket.Acknowledgement",
  "section",
  function TicketAcknowledgement(host, element) {
    const { ticket: view, movedByHand } = useTicketContext();
    const thanksId = useId();
    const section = useRef<HTMLElement>(null);
    const context = useMemo<AcknowledgementContextValue | null>(() => view && { view, thanksId }, [view, thanksId]);
    useFocusByHand(section, view !== null, movedByHand);
    if (view === null) return null;
    return (
      <AcknowledgementContext.Provider value={context}>
        {element(host, {
          state: { status: view.status },
          ref: section,
          tabIndex: -1,
          "aria-labelledby": thanksId,
          children: NOTE,
        })}
      </AcknowledgementContext.Provider>
    );
  },
);
