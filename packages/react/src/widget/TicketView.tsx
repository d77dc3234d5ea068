import type { ReactElement } from "react";
import { Ticket } from "../ticket/index.ts";

/** The ticket form, then its acknowledgement. */
export function TicketView(): ReactElement {
  return (
    <Ticket.Root>
      <Ticket.Form />
      <Ticket.Acknowledgement />
    </Ticket.Root>
  );
}
