import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";

/** Leads to who can help. Renders an `<a>`. */
export const TicketScopeWay = definePart<PartState<TicketAnatomy, "scope-way">, "a">(
  "Ticket.ScopeWay",
  "a",
  function TicketScopeWay(host, element) {
    useFormContext();
    return element(host, {
      state: {},
      ...(host.href?.startsWith("https:") && { target: "_blank", rel: "noreferrer noopener" }),
    });
  },
);
