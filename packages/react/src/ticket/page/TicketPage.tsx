import { useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import { useClient } from "../../hooks/useClient.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useFocusByHand } from "../../internals/useFocusByHand.ts";
import { TicketAnswerBy } from "../acknowledgement/TicketAnswerBy.tsx";
import { TicketCopy } from "../acknowledgement/TicketCopy.tsx";
import { TicketReference } from "../acknowledgement/TicketReference.tsx";
import { TicketSent } from "../acknowledgement/TicketSent.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { AtHandContext, type TicketAtHand } from "../AtHandContext.ts";
import { TicketDocument } from "../document/TicketDocument.tsx";
import { TicketTimeline } from "../timeline/TicketTimeline.tsx";
import { useTicketContext } from "../TicketContext.ts";
import { TicketSolved } from "./TicketSolved.tsx";
import { TicketStatus } from "./TicketStatus.tsx";
import { TicketTitle } from "./TicketTitle.tsx";

const HEAD = (
  <>
    <TicketTitle />
    <TicketStatus />
    <TicketReference />
    <TicketCopy />
    <TicketAnswerBy />
    <TicketSolved />
    <TicketTimeline />
    <TicketSent />
    <TicketDocument />
  </>
);

/**
 * All about one ticket; takes focus when a hand has led to it. While it is there its conversation is the one at hand, so the parts
 * of the chat beside it show and write in that. Renders a `<section>`, or nothing while something else is shown.
 */
export const TicketPage = definePart<PartState<TicketAnatomy, "page">, "section">(
  "Ticket.Page",
  "section",
  function TicketPage(host, element) {
    const { page: view, movedByHand, havePage } = useTicketContext();
    const titleId = useId();
    const section = useRef<HTMLElement>(null);
    const context = useMemo<TicketAtHand | null>(() => view && { view, titleId }, [view, titleId]);
    useLayoutEffect(havePage, [havePage]);
    useFocusByHand(section, view !== null, movedByHand);
    useConversation(view?.conversationId ?? null);
    if (view === null) return null;
    return (
      <AtHandContext.Provider value={context}>
        {element(host, {
          state: { status: view.ticket?.status ?? null },
          ref: section,
          tabIndex: -1,
          "aria-labelledby": titleId,
          children: HEAD,
        })}
      </AtHandContext.Provider>
    );
  },
);

/** Makes a conversation the one at hand while it is shown, and leaves the chat as it was behind it. */
function useConversation(id: string | null): void {
  const client = useClient();
  useLayoutEffect(() => {
    if (id !== null) client.chat.choose(id);
  }, [client, id]);
  useEffect(() => {
    if (id === null) return undefined;
    return () => {
      const { chosen, conversations } = client.getState();
      // What has become a chat goes on as the chosen one.
      if (chosen === id && conversations[id]?.kind === "ticket") client.chat.choose(null);
    };
  }, [client, id]);
}
