import { pickText } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFieldContext } from "./FieldContext.ts";

/** Tells where to find what is asked for, once one wants to know. Renders a `<details>`, or nothing where that is clear. */
export const TicketWhere = definePart<PartState<TicketAnatomy, "where">, "details">(
  "Ticket.Where",
  "details",
  function TicketWhere(host, element) {
    const { own } = useFieldContext();
    const voice = useVoice();
    if (own?.where == null) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <summary>{voice.say("ticket.where")}</summary>
          <p>{pickText(own.where, voice.locale)}</p>
        </>
      ),
    });
  },
);
