import { useShut } from "../../hooks/useShut.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketContext } from "../TicketContext.ts";

/** Says that one can write again right here, and that it opens what was done with. Renders a `<p>`, or nothing where nothing can be sent. */
export const TicketAnswer = definePart<PartState<TicketAnatomy, "answer">, "p">(
  "Ticket.Answer",
  "p",
  function TicketAnswer(host, element) {
    const { page } = useTicketContext();
    const voice = useVoice();
    const shut = useShut();
    const state = page?.conversation?.state ?? null;
    if (state === null || shut) return null;
    return element(host, {
      state: { ended: state === "ended" },
      children: voice.say(state === "ended" ? "ticket.answer-again" : "ticket.answer"),
    });
  },
);
