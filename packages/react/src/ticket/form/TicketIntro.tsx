import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** A sentence before the questions. Renders a `<p>`. */
export const TicketIntro = definePart<PartState<TicketAnatomy, "intro">, "p">(
  "Ticket.Intro",
  "p",
  function TicketIntro(host, element) {
    useFormContext();
    const voice = useVoice();
    return element(host, { state: {}, children: voice.say("ticket.intro") });
  },
);
