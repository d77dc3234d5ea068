import { useId, useMemo, useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";
import { AtHandContext, type TicketAtHand } from "../AtHandContext.ts";
import { TicketDocument } from "../document/TicketDocument.tsx";
import { TicketAgain } from "./TicketAgain.tsx";
import { TicketAnswerBy } from "./TicketAnswerBy.tsx";
import { TicketAutomatic } from "./TicketAutomatic.tsx";
import { TicketCopy } from "./TicketCopy.tsx";
import { TicketLetter } from "./TicketLetter.tsx";
import { TicketOutlook } from "./TicketOutlook.tsx";
import { TicketOpen } from "./TicketOpen.tsx";
import { TicketReference } from "./TicketReference.tsx";
import { TicketSent } from "./TicketSent.tsx";
import { TicketSignOff } from "./TicketSignOff.tsx";
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
    <TicketDocument open />
    <TicketSent />
    <TicketOutlook />
    <TicketSignOff />
    <TicketAutomatic />
    <TicketOpen />
    <TicketAgain />
  </>
);

/** Thanks for the ticket; takes focus when a hand has just sent it. Renders a `<section>`, or nothing before. */
export const TicketAcknowledgement = definePart<PartState<TicketAnatomy, "acknowledgement">, "section">(
  "Ticket.Acknowledgement",
  "section",
  function TicketAcknowledgement(host, element) {
    const { ticket: view, movedByHand } = useTicketContext();
    const titleId = useId();
    const section = useRef<HTMLElement>(null);
    const context = useMemo<TicketAtHand | null>(() => view && { view, titleId }, [view, titleId]);
    useFocusByHand(section, view !== null, movedByHand);
    if (view === null) return null;
    return (
      <AtHandContext.Provider value={context}>
        {element(host, {
          state: { status: view.status },
          ref: section,
          tabIndex: -1,
          "aria-labelledby": titleId,
          children: NOTE,
        })}
      </AtHandContext.Provider>
    );
  },
);
