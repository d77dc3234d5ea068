import * as supportState from "@warmline/client/state/support";
import type { SupportState } from "@warmline/client";
import { useId, useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { FieldContext, type FieldContextValue } from "./FieldContext.ts";
import { useFormContext } from "./FormContext.ts";
import type { WaitFieldName } from "./values.ts";
import { WaitTimeError } from "./WaitTimeError.tsx";
import { WaitTimeHint } from "./WaitTimeHint.tsx";
import { WaitTimeInput } from "./WaitTimeInput.tsx";
import { WaitTimeLabel } from "./WaitTimeLabel.tsx";
import { WaitTimeSelect } from "./WaitTimeSelect.tsx";

export interface WaitTimeFieldProps {
  /** What it asks for. */
  field: WaitFieldName;
}

/** Whether the site lives by other clocks than this browser. */
const isElsewhere = (state: SupportState): boolean => {
  const zone = supportState.hours(state)?.timeZone;
  return zone !== undefined && zone !== new Intl.DateTimeFormat().resolvedOptions().timeZone;
};

/** One question of a form, with name, control, hint and error unless it is given others. Renders a `<div>`. */
export const WaitTimeField = definePart<PartState<WaitTimeAnatomy, "field">, "div", WaitTimeFieldProps>(
  "WaitTime.Field",
  "div",
  function WaitTimeField({ field, ...host }, element) {
    const invalid = useFormContext().isWrong(field);
    const hinted = useSupport(isElsewhere) && field === "window";
    const id = useId();
    const context = useMemo<FieldContextValue>(() => ({ field, id, invalid, hinted }), [field, id, invalid, hinted]);
    return (
      <FieldContext.Provider value={context}>
        {element(host, {
          state: { field, invalid },
          children: (
            <>
              <WaitTimeLabel />
              {field === "window" ? <WaitTimeSelect /> : <WaitTimeInput />}
              <WaitTimeHint />
              <WaitTimeError />
            </>
          ),
        })}
      </FieldContext.Provider>
    );
  },
);
