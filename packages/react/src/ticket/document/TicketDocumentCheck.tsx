import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useDocumentContext } from "./DocumentContext.ts";
import { fileNameOf } from "./fileNameOf.ts";

/** The fingerprint, and the command that shows it for the saved file. Renders a `<details>`. */
export const TicketDocumentCheck = definePart<PartState<TicketAnatomy, "document-check">, "details">(
  "Ticket.DocumentCheck",
  "details",
  function TicketDocumentCheck(host, element) {
    const complaint = useDocumentContext();
    const voice = useVoice();
    return element(host, {
      state: {},
      children: (
        <>
          <summary>{voice.say("ticket.document-check")}</summary>
          <p>{voice.say("ticket.document-check-how")}</p>
          <code dir="ltr">sha256sum {fileNameOf(complaint)}</code>
          <p>{voice.say("ticket.document-fingerprint")}</p>
          <code dir="ltr">{complaint.fingerprint}</code>
        </>
      ),
    });
  },
);
