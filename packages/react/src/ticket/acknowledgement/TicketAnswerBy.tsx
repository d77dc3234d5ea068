import { useNow } from "../../hooks/useNow.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useAcknowledgementContext } from "./AcknowledgementContext.ts";

/** Who answers by when, in the customer’s own time zone. Renders a `<p>`, or nothing before it is known. */
export const TicketAnswerBy = definePart<PartState<TicketAnatomy, "answer-by">, "p">(
  "Ticket.AnswerBy",
  "p",
  function TicketAnswerBy(host, element) {
    const { ticket, answerer } = useAcknowledgementContext().view;
    const voice = useVoice();
    const when = ticket?.answerBy ?? 0;
    const isToday = useNow((now) => new Date(now).toDateString() === new Date(when).toDateString());
    if (ticket === null) return null;
    const suffix = isToday ? "-today" : "";
    const children = answerer
      ? voice.say(`ticket.answer-by${suffix}`, { name: answerer.name, when })
      : voice.say(`ticket.answer-by-team${suffix}`, { when });
    return element(host, { state: {}, children });
  },
);
