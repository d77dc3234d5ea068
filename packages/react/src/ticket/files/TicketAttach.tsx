import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { PickFiles } from "../../internals/files/PickFiles.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFilesContext } from "./FilesContext.ts";

/** Chooses files to send along, and tells before what is taken. Renders a `<span>` with a `<button>`. */
export const TicketAttach = definePart<PartState<TicketAnatomy, "attach">, "span">(
  "Ticket.Attach",
  "span",
  function TicketAttach({ children, ...host }, element) {
    const { attach } = useFilesContext();
    const voice = useVoice();
    return element(host, {
      state: {},
      children: (
        <PickFiles words={voice.say("ticket.attach")} onPick={attach}>
          {children}
        </PickFiles>
      ),
    });
  },
);
