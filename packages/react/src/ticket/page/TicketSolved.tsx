import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { weekdayOf } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** Celebrates that it is done, with a wish for the day on which that was. Renders a `<p role="status">`, or nothing before. */
export const TicketSolved = definePart<PartState<TicketAnatomy, "solved">, "p">(
  "Ticket.Solved",
  "p",
  function TicketSolved(host, element) {
    const { ticket } = useTicketAtHand().view;
    const voice = useVoice();
    const last = ticket?.history.at(-1);
    if (last?.status !== "solved" && last?.status !== "shipped") return null;
    const celebrated = voice.say("ticket.celebrate", { status: last.status });
    return element(host, {
      state: {},
      role: "status",
      children: `${celebrated} ${voice.say("closing.weekday", { weekday: weekdayOf(last.at) })}`,
    });
  },
);
