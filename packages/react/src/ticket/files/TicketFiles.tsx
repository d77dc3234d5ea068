import * as filesState from "@warmline/client/state/files";
import { useId } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { FilesContext } from "./FilesContext.ts";
import { TicketAttach } from "./TicketAttach.tsx";
import { TicketRefused } from "./TicketRefused.tsx";
import { TicketTray } from "./TicketTray.tsx";
import { useTicketFiles } from "./useTicketFiles.ts";

/**
 * Files and screenshots that go along: chosen here, or dropped or pasted anywhere on the form. Renders a `<div>`, or nothing where
 * the site takes none.
 */
export const TicketFiles = definePart<PartState<TicketAnatomy, "files">, "div">(
  "Ticket.Files",
  "div",
  function TicketFiles(host, element) {
    const { context, over } = useTicketFiles();
    const voice = useVoice();
    const id = useId();
    if (useSupport(filesState.limits) === null) return null;
    return (
      <FilesContext.Provider value={context}>
        {element(host, {
          state: { over },
          role: "group",
          "aria-labelledby": id,
          children: (
            <>
              <b id={id}>{voice.say("ticket.files")}</b>
              <p>{voice.say("ticket.files-hint")}</p>
              <TicketTray />
              <TicketRefused />
              <TicketAttach />
            </>
          ),
        })}
      </FilesContext.Provider>
    );
  },
);
