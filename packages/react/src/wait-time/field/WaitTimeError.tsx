import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useFieldContext } from "./FieldContext.ts";

/** What is missing or wrong in this field. Renders a `<p>`, or nothing while all is well. */
export const WaitTimeError = definePart<PartState<WaitTimeAnatomy, "error">, "p">(
  "WaitTime.Error",
  "p",
  function WaitTimeError(host, element) {
    const { field, id, invalid } = useFieldContext();
    const voice = useVoice();
    return invalid
      ? element(host, { state: {}, id: `${id}-error`, children: voice.say(`wait-time.error-${field}`) })
      : null;
  },
);
