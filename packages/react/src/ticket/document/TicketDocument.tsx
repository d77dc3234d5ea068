import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";
import { DocumentContext } from "./DocumentContext.ts";
import { TicketDocumentCheck } from "./TicketDocumentCheck.tsx";
import { TicketDocumentSave } from "./TicketDocumentSave.tsx";
import { TicketDocumentPrint } from "./TicketDocumentPrint.tsx";
import { TicketDocumentText } from "./TicketDocumentText.tsx";

/** The document of a complaint, to unfold: an entry of the register, of which both sides hold the same copy. Renders a `<details>`, or nothing where there is none. */
export const TicketDocument = definePart<PartState<TicketAnatomy, "document">, "details">(
  "Ticket.Document",
  "details",
  function TicketDocument({ children = PARTS, ...host }, element) {
    const complaint = useTicketAtHand().view.ticket?.complaint ?? null;
    const voice = useVoice();
    if (complaint === null) return null;
    return (
      <DocumentContext.Provider value={complaint}>
        {element(host, {
          state: {},
          children: (
            <>
              <summary>
                {voice.say("ticket.document", { number: String(complaint.number), year: String(complaint.year) })}
              </summary>
              {children}
            </>
          ),
        })}
      </DocumentContext.Provider>
    );
  },
);

const PARTS = (
  <>
    <TicketDocumentText />
    <TicketDocumentPrint />
    <TicketDocumentSave />
    <TicketDocumentCheck />
  </>
);
