import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { saveText } from "../../internals/saveText.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useDocumentContext } from "./DocumentContext.ts";
import { fileNameOf } from "./fileNameOf.ts";

/** Saves the document as a file, byte for byte what the fingerprint was taken of. Renders a `<button>`. */
export const TicketDocumentSave = definePart<PartState<TicketAnatomy, "document-save">, "button">(
  "Ticket.DocumentSave",
  "button",
  function TicketDocumentSave(host, element) {
    const complaint = useDocumentContext();
    const voice = useVoice();
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("ticket.document-save"),
      onClick: () => saveText(fileNameOf(complaint), complaint.document),
    });
  },
);
