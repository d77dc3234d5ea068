import * as chatState from "@warmline/client/state/chat";
import type { ReactElement } from "react";
import * as Chat from "../chat/index.parts.ts";
import { useSupport } from "../hooks/useSupport.ts";
import * as Support from "../support/index.parts.ts";
import * as Ticket from "../ticket/index.parts.ts";
import { useTicketContext } from "../ticket/TicketContext.ts";
import { RatingCard } from "./RatingCard.tsx";
import { Said, Writing } from "./Talk.tsx";

/** The ticket form, then its acknowledgement; all tickets, and the page of one with what was said in it. */
export function TicketView(): ReactElement {
  return (
    <Ticket.Root>
      <Ticket.All />
      <Ticket.Form />
      <Ticket.Acknowledgement />
      <Ticket.List />
      <Ticket.New />
      <Ticket.Page />
      <TicketTalk />
    </Ticket.Root>
  );
}

/** What was said in the ticket that is shown. */
function TicketTalk(): ReactElement | null {
  const { page } = useTicketContext();
  const isAtHand = useSupport((state) => page !== null && chatState.presentId(state) === page.conversationId);
  if (!isAtHand) return null;
  return (
    <Chat.Root>
      <Said />
      <RatingCard />
      <Writing>
        <Ticket.Answer />
      </Writing>
      <Chat.Actions>
        <Ticket.ToChat />
        <Support.Transcript />
        <Support.OwnData />
      </Chat.Actions>
    </Chat.Root>
  );
}
