import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useDocumentContext } from "./DocumentContext.ts";

/** The document’s text as both sides hold it. Renders a `<pre>` that can be scrolled by keyboard. */
export const TicketDocumentText = definePart<PartState<TicketAnatomy, "document-text">, "pre">(
  "Ticket.DocumentText",
  "pre",
  function TicketDocumentText(host, element) {
    const { document } = useDocumentContext();
    const voice = useVoice();
    return element(host, {
      state: {},
      role: "region",
      "aria-label": voice.say("ticket.document-text"),
      tabIndex: 0,
      dir: "auto",
      children: document,
    });
  },
);
