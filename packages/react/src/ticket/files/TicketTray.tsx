import type { SupportState } from "@warmline/client";
import * as filesState from "@warmline/client/state/files";
import type { ReactNode } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { TrayContext } from "../../internals/files/TrayContext.ts";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { TicketUpload } from "./TicketUpload.tsx";

export interface TicketTrayProps {
  /** Draws one file by its id. Give it a fixed reference. */
  children?: ((fileId: string) => ReactNode) | undefined;
}

const idsOf = (state: SupportState): string =>
  filesState
    .tray(state, "ticket")
    .map(({ id }) => id)
    .join(" ");

const drawUpload = (fileId: string): ReactNode => <TicketUpload fileId={fileId} />;

/** The button that is pressed goes with its file: the next file’s takes focus, or the one that chooses files. */
function moveOn(item: Element | null): void {
  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector("button:last-of-type");
  const other = next ?? item?.closest('[role="group"]')?.querySelector(":scope > span > button");
  if (other instanceof HTMLElement) other.focus();
}

/** The files that go along. Renders a `<ul>`, or nothing without any. */
export const TicketTray = definePart<PartState<TicketAnatomy, "tray">, "ul", TicketTrayProps>(
  "Ticket.Tray",
  "ul",
  function TicketTray({ children: draw = drawUpload, ...host }, element) {
    useFormContext();
    const voice = useVoice();
    const ids = useSupport(idsOf);
    if (ids === "") return null;
    return (
      <TrayContext.Provider value={moveOn}>
        {element(host, {
          state: {},
          role: "list",
          "aria-label": voice.say("ticket.tray"),
          children: ids.split(" ").map((id) => <li key={id}>{draw(id)}</li>),
        })}
      </TrayContext.Provider>
    );
  },
);
