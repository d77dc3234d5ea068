import { pickText, type SupportState } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useAgents } from "../../chat/agent/useAgents.ts";
import { sayNotice } from "../../chat/words.ts";
import { useNow } from "../../hooks/useNow.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { startOfDay } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import type { Happening } from "./timelineOf.ts";

export interface TicketTimelineStepProps {
  /** What happened, as `<Ticket.Timeline>` tells it. */
  happening: Happening;
}

type NameOf = (agentId: string | null) => string | null;

const siteName = ({ site }: SupportState) => site?.name ?? "";

/** One thing that happened to the ticket. Renders a `<li>` with its time. */
export const TicketTimelineStep = definePart<PartState<TicketAnatomy, "timeline-step">, "li", TicketTimelineStepProps>(
  "Ticket.TimelineStep",
  "li",
  function TicketTimelineStep({ happening, ...host }, element) {
    useTicketAtHand();
    const voice = useVoice();
    const agents = useAgents();
    const site = pickText(useSupport(siteName), voice.locale);
    const today = useNow(startOfDay);
    const { at } = happening;
    const nameOf: NameOf = (agentId) => agents(agentId).agent?.name ?? null;
    return element(host, {
      state: {},
      children: (
        <>
          <time dateTime={new Date(at).toISOString()}>{voice.say("ticket.moment", { at })}</time>
          <span>{sayHappening(happening, today, site, nameOf, voice)}</span>
        </>
      ),
    });
  },
);

/** What happened, in a sentence. */
function sayHappening(happening: Happening, now: number, site: string, nameOf: NameOf, voice: Voice): string {
  if (happening.type === "notice") return sayNotice(happening.part, happening.at, now, nameOf, voice);
  const { status, agentId } = happening.step;
  const name = nameOf(agentId) ?? agentId ?? site;
  switch (status) {
    case "received":
      return voice.say(happening.isFirst ? "ticket.happened-first" : "ticket.happened-again");
    case "answered":
    case "solved":
    case "settled":
      return voice.say("ticket.happened", { status, name });
    default:
      return voice.say("chat.ticket-status", { status, name });
  }
}
