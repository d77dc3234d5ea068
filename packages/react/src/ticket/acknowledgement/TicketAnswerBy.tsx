import type { SupportState } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { timeInZone } from "./zoneTime.ts";

/** The zone in which business hours are counted; null where somebody is always there. */
function zoneOf({ site }: SupportState): string | null {
  const isAlwaysOpen = site?.hours.open === true && site.hours.changesAt === null;
  return isAlwaysOpen ? null : (site?.hours.timeZone ?? null);
}

/** Who answers by when, in the customer’s own time zone and, where that differs, in the site’s. Renders a `<p>`, or nothing while no answer is owed. */
export const TicketAnswerBy = definePart<PartState<TicketAnatomy, "answer-by">, "p">(
  "Ticket.AnswerBy",
  "p",
  function TicketAnswerBy(host, element) {
    const { ticket, answerer, conversation } = useTicketAtHand().view;
    const voice = useVoice();
    const zone = useSupport(zoneOf);
    const categories = useSupport(ticketState.categories);
    const when = ticket?.answerBy ?? 0;
    const isToday = useNow((now) => new Date(now).toDateString() === new Date(when).toDateString());
    if (ticket === null || ticket.answeredAt !== null || conversation?.state === "ended") return null;
    const suffix = isToday ? "-today" : "";
    const words = answerer
      ? voice.say(`ticket.answer-by${suffix}`, { name: answerer.name, when })
      : voice.say(`ticket.answer-by-team${suffix}`, { when });
    const there = zone && timeInZone(when, zone, voice.locale);
    const isCounted = zone !== null && !categories.some(({ id, emergency }) => id === ticket.category && emergency);
    return element(host, {
      state: {},
      children: (
        <>
          {words}
          {isCounted && (
            <span>{there ? voice.say("ticket.answer-zone", { time: there }) : voice.say("ticket.answer-hours")}</span>
          )}
        </>
      ),
    });
  },
);
