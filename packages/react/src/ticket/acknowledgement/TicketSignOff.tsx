import { pickText, type SupportState } from "@warmline/client";
import { useMemo } from "react";
import { ChatAgentName } from "../../chat/agent/ChatAgentName.tsx";
import { ChatAgentPhoto } from "../../chat/agent/ChatAgentPhoto.tsx";
import { ChatAgentSignature } from "../../chat/agent/ChatAgentSignature.tsx";
import { AgentContext } from "../../chat/agent/AgentContext.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { weekdayOf } from "../../internals/days.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

const siteName = ({ site }: SupportState) => site?.name ?? "";

/**
 * Who signs: the card of the person who answers, else the site’s team, with a wish for the customer’s day of the week. Nobody
 * who complains is wished a lovely Friday. Renders a `<div>`, or nothing before the ticket is received.
 */
export const TicketSignOff = definePart<PartState<TicketAnatomy, "sign-off">, "div">(
  "Ticket.SignOff",
  "div",
  function TicketSignOff(host, element) {
    const { ticket, answerer, conversation } = useTicketAtHand().view;
    const voice = useVoice();
    const site = useSupport(siteName);
    const context = useMemo(() => ({ agent: answerer }), [answerer]);
    if (ticket === null || conversation === null) return null;
    return (
      <AgentContext.Provider value={context}>
        {element(host, {
          state: {},
          children: (
            <>
              {ticket.kind !== "complaint" && (
                <p>{voice.say("closing.weekday", { weekday: weekdayOf(conversation.createdAt) })}</p>
              )}
              <p>{voice.say("ticket.sign-off")}</p>
              {answerer === null ? <strong>{pickText(site, voice.locale)}</strong> : CARD}
            </>
          ),
        })}
      </AgentContext.Provider>
    );
  },
);

const CARD = (
  <>
    <ChatAgentPhoto />
    <ChatAgentName />
    <ChatAgentSignature />
  </>
);
