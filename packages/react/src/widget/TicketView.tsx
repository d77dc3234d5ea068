import type { ReactElement } from "react";
import * as Ticket from "../ticket/index.parts.ts";

/** The ticket form, then its acknowledgement. */
export function TicketView(): ReactElement {
  return (
    <Ticket.Root>
      <Ticket.Form />
      <Ticket.Acknowledgement />
    </Ticket.Root>
  );
}
