import * as filesState from "@warmline/client/state/files";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { sayRefusal } from "../../internals/files/sayRefusal.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { useFilesContext } from "./FilesContext.ts";

/** Says which files were not taken, and why. Renders a `<ul>`, or nothing. */
export const TicketRefused = definePart<PartState<TicketAnatomy, "refused">, "ul">(
  "Ticket.Refused",
  "ul",
  function TicketRefused(host, element) {
    const { left } = useFilesContext();
    const { refused } = useFormContext();
    const voice = useVoice();
    const limits = useSupport(filesState.limits);
    const isRefused = refused === "files";
    if (left.length === 0 && !isRefused) return null;
    return element(host, {
      state: {},
      role: "list",
      children: (
        <>
          {isRefused && <li>{voice.say("ticket.error-files")}</li>}
          {left.map((file, index) => (
            <li key={index}>{sayRefusal(file, limits, voice)}</li>
          ))}
        </>
      ),
    });
  },
);
