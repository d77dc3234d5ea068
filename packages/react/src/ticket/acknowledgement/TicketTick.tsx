import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useTicketAtHand } from "../AtHandContext.ts";

/** A drawn tick. Renders an `<svg>`, or nothing before the ticket is received. */
export const TicketTick = definePart<PartState<TicketAnatomy, "tick">, "svg">(
  "Ticket.Tick",
  "svg",
  function TicketTick(host, element) {
    const { status } = useTicketAtHand().view;
    if (status !== "received") return null;
    return element(host, {
      state: {},
      viewBox: "0 0 24 24",
      width: 24,
      height: 24,
      fill: "none",
      stroke: "currentColor",
      strokeWidth: 2.5,
      strokeLinecap: "round",
      strokeLinejoin: "round",
      "aria-hidden": true,
      children: <path d="m5 12.8 4.6 4.6L19 7.6" pathLength={1} />,
    });
  },
);
