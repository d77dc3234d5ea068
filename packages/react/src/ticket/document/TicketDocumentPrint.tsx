import { useEffect, useRef } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useDocumentContext } from "./DocumentContext.ts";
import { fileNameOf } from "./fileNameOf.ts";
import { printCopies } from "./printCopies.ts";

/** Prints two identical copies, one for each side. Renders a `<button>`. */
export const TicketDocumentPrint = definePart<PartState<TicketAnatomy, "document-print">, "button">(
  "Ticket.DocumentPrint",
  "button",
  function TicketDocumentPrint(host, element) {
    const complaint = useDocumentContext();
    const voice = useVoice();
    const putAway = useRef<() => void>(undefined);
    useEffect(() => () => putAway.current?.(), []);
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("ticket.document-print"),
      onClick: () => {
        putAway.current?.();
        putAway.current = printCopies({
          title: fileNameOf(complaint).replace(".txt", ""),
          locale: voice.locale,
          direction: voice.direction,
          text: complaint.document,
          headings: [
            voice.say("ticket.document-copy", { whose: "yours" }),
            voice.say("ticket.document-copy", { whose: "ours" }),
          ],
          below: `SHA-256: ${complaint.fingerprint}`,
        });
      },
    });
  },
);
