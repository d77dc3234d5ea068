import type { SupportState } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { SimilarContext } from "./SimilarContext.ts";
import { TicketAddTo } from "./TicketAddTo.tsx";
import { TicketApart } from "./TicketApart.tsx";

/** More than these would be a list to read, not a question. */
const MOST = 3;

/**
 * Tells of the customer’s own open tickets that say much the same, and asks once before another one is sent. Renders a `<section>`,
 * or nothing without any.
 */
export const TicketSimilar = definePart<PartState<TicketAnatomy, "similar">, "section">(
  "Ticket.Similar",
  "section",
  function TicketSimilar(host, element) {
    const { values, asksFirst, send } = useFormContext();
    const voice = useVoice();
    const id = useId();
    const own = useRef<HTMLElement>(null);
    const { gist = "", details = "" } = values;
    const select = useCallback((state: SupportState) => ticketState.similar(state, { gist, details }), [gist, details]);
    const alike = useSupport(select);
    const [others, setOthers] = useState<readonly string[]>([]);
    const [asked, setAsked] = useState(false);
    const open = alike.filter((one) => !others.includes(one.conversationId)).slice(0, MOST);
    const isOpen = open.length > 0;
    const context = useMemo(
      () => ({
        apart() {
          setOthers(alike.map((one) => one.conversationId));
          if (asked) send();
        },
      }),
      [alike, asked, send],
    );
    useEffect(() => {
      asksFirst.current = () => {
        setAsked(isOpen);
        own.current?.focus();
        return isOpen;
      };
      return () => {
        asksFirst.current = null;
      };
    }, [asksFirst, isOpen]);
    if (!isOpen) return null;
    return (
      <SimilarContext.Provider value={context}>
        {element(host, {
          state: { asked },
          ref: own,
          tabIndex: -1,
          "aria-labelledby": id,
          children: (
            <>
              <b id={id}>{voice.say("ticket.similar")}</b>
              {open.map(({ conversationId }) => (
                <TicketAddTo key={conversationId} conversationId={conversationId} />
              ))}
              <TicketApart />
            </>
          ),
        })}
      </SimilarContext.Provider>
    );
  },
);
