import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useFieldContext } from "./FieldContext.ts";

/** The question’s name. Renders a `<label>`. */
export const WaitTimeLabel = definePart<PartState<WaitTimeAnatomy, "label">, "label">(
  "WaitTime.Label",
  "label",
  function WaitTimeLabel(host, element) {
    const { field, id } = useFieldContext();
    const voice = useVoice();
    return element(host, { state: {}, htmlFor: id, children: voice.say(`wait-time.${field}`) });
  },
);
