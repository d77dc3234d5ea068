import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useSimilarContext } from "./SimilarContext.ts";

/** Says that it is something else; if sending was tried, that goes on. Renders a `<button>`. */
export const TicketApart = definePart<PartState<TicketAnatomy, "apart">, "button">(
  "Ticket.Apart",
  "button",
  function TicketApart(host, element) {
    const { apart } = useSimilarContext();
    const voice = useVoice();
    return element(host, { state: {}, type: "button", onClick: apart, children: voice.say("ticket.apart") });
  },
);
