import type { Message, SupportState } from "@warmline/client";
import { useCallback } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { TicketTimelineStep } from "./TicketTimelineStep.tsx";
import { timelineOf } from "./timelineOf.ts";

const NONE: readonly Message[] = [];

/** What happened when, with the people who did it, to unfold. Renders a `<details>`, or nothing before the ticket is received. */
export const TicketTimeline = definePart<PartState<TicketAnatomy, "timeline">, "details">(
  "Ticket.Timeline",
  "details",
  function TicketTimeline(host, element) {
    const { ticket, conversationId } = useTicketAtHand().view;
    const voice = useVoice();
    const messages = useSupport(
      useCallback((state: SupportState) => state.messages[conversationId] ?? NONE, [conversationId]),
    );
    if (ticket === null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <summary>{voice.say("ticket.timeline")}</summary>
          <ol>
            {timelineOf(ticket, messages).map((happening, index) => (
              <TicketTimelineStep key={index} happening={happening} />
            ))}
          </ol>
        </>
      ),
    });
  },
);
