import { pickText } from "@warmline/client";
import * as ticketState from "@warmline/client/state/ticket";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useControl } from "./FieldContext.ts";

/** The site’s categories, or the choices of a category’s own question. Renders a `<select>`. */
export const TicketSelect = definePart<PartState<TicketAnatomy, "select">, "select">(
  "Ticket.Select",
  "select",
  function TicketSelect(host, element) {
    const { own, props } = useControl();
    const voice = useVoice();
    const categories = useSupport(ticketState.categories);
    return element(host, {
      ...props,
      children: (
        <>
          <option value="">{voice.say("ticket.category-choose")}</option>
          {(own?.choices ?? categories).map(({ id, label }) => (
            <option key={id} value={id}>
              {pickText(label, voice.locale)}
            </option>
          ))}
        </>
      ),
    });
  },
);
