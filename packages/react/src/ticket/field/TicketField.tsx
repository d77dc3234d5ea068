import * as ticketState from "@warmline/client/state/ticket";
import { useId, useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import { FIELDS, ownField, type TicketFieldName } from "../form/values.ts";
import { FieldContext, type FieldContextValue } from "./FieldContext.ts";
import { TicketError } from "./TicketError.tsx";
import { TicketHint } from "./TicketHint.tsx";
import { TicketInput } from "./TicketInput.tsx";
import { TicketLabel } from "./TicketLabel.tsx";
import { TicketSelect } from "./TicketSelect.tsx";
import { TicketTextArea } from "./TicketTextArea.tsx";
import { TicketWhere } from "./TicketWhere.tsx";

export interface TicketFieldProps {
  /** Which fact it asks for: of every ticket, or one of the category’s own by its id, such as `fields.contract`. */
  field: TicketFieldName;
}

/**
 * One question of the form, with name, hint, control and error unless it is given others. Renders a `<div>`, or nothing where it is
 * not asked: one of another category, or the category where there is only one.
 */
export const TicketField = definePart<PartState<TicketAnatomy, "field">, "div", TicketFieldProps>(
  "Ticket.Field",
  "div",
  function TicketField({ field, ...host }, element) {
    const { errorOf, category } = useFormContext();
    const isGiven = useSupport(ticketState.categories).length === 1;
    const error = errorOf(field);
    const own = ownField(category, field);
    const id = useId();
    const context = useMemo<FieldContextValue>(() => ({ field, own, id, error }), [field, own, id, error]);
    const shared = FIELDS.find((name) => name === field);
    if (shared === undefined ? own === null : shared === "category" && isGiven) return null;
    return (
      <FieldContext.Provider value={context}>
        {element(host, {
          state: { field: shared ?? "own", invalid: error !== null },
          children: (
            <>
              <TicketLabel />
              <TicketHint />
              {controlFor(field, own?.input)}
              <TicketError />
              <TicketWhere />
            </>
          ),
        })}
      </FieldContext.Provider>
    );
  },
);

const LINES: readonly TicketFieldName[] = ["details", "wanted", "otherwise"];

function controlFor(field: TicketFieldName, input: string | undefined) {
  if (field === "category" || input === "choice") return <TicketSelect />;
  return LINES.includes(field) || input === "lines" ? <TicketTextArea /> : <TicketInput />;
}
