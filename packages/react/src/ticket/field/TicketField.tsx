import { useId, useMemo } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";
import type { TicketFieldName } from "../form/values.ts";
import { FieldContext, type FieldContextValue } from "./FieldContext.ts";
import { TicketError } from "./TicketError.tsx";
import { TicketHint } from "./TicketHint.tsx";
import { TicketInput } from "./TicketInput.tsx";
import { TicketLabel } from "./TicketLabel.tsx";
import { TicketSelect } from "./TicketSelect.tsx";
import { TicketTextArea } from "./TicketTextArea.tsx";

export interface TicketFieldProps {
  /** Which fact it asks for. */
  field: TicketFieldName;
}

/** One question of the form, with name, hint, control and error unless it is given others. Renders a `<div>`. */
export const TicketField = definePart<PartState<TicketAnatomy, "field">, "div", TicketFieldProps>(
  "Ticket.Field",
  "div",
  function TicketField({ field, ...host }, element) {
    const error = useFormContext().errorOf(field);
    const id = useId();
    const context = useMemo<FieldContextValue>(() => ({ field, id, error }), [field, id, error]);
    return (
      <FieldContext.Provider value={context}>
        {element(host, {
          state: { field, invalid: error !== null },
          children: (
            <>
              <TicketLabel />
              <TicketHint />
              {field === "category" ? <TicketSelect /> : field === "details" ? <TicketTextArea /> : <TicketInput />}
              <TicketError />
            </>
          ),
        })}
      </FieldContext.Provider>
    );
  },
);
