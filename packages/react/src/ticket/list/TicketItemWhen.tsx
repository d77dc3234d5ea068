import type { TicketView } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useNow } from "../../hooks/useNow.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { dayOf } from "../../internals/days.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useItemContext } from "./ItemContext.ts";

/** When it was answered, or by when it will be. Renders a `<span>`, or nothing where neither is so. */
export const TicketItemWhen = definePart<PartState<TicketAnatomy, "item-when">, "span">(
  "Ticket.ItemWhen",
  "span",
  function TicketItemWhen(host, element) {
    const view = useItemContext();
    const voice = useVoice();
    const words = useNow((now) => sayWhen(view, now, voice));
    return words === null ? null : element(host, { state: {}, children: words });
  },
);

function sayWhen({ ticket, conversation }: TicketView, now: number, voice: Voice): string | null {
  if (ticket === null) return null;
  if (ticket.answeredAt !== null)
    return voice.say("ticket.item-answered", { day: dayOf(ticket.answeredAt, now), at: ticket.answeredAt });
  if (conversation?.state === "ended") return null;
  return voice.say("ticket.item-due", { day: dayOf(ticket.answerBy, now), at: ticket.answerBy });
}
