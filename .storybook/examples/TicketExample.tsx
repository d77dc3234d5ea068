import { Ticket } from "@warmline/react";
import type { ReactElement } from "react";

/** A short form and what thanks for it, anywhere inside of `<Support.Root>`. */
export function TicketExample(): ReactElement {
  return (
    <Ticket.Root>
      <Ticket.Form />
      <Ticket.Acknowledgement />
    </Ticket.Root>
  );
}
