import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useFieldContext } from "./FieldContext.ts";

/** Says whose time the times are. Renders a `<p>`, or nothing where site and customer share a time zone. */
export const WaitTimeHint = definePart<PartState<WaitTimeAnatomy, "hint">, "p">(
  "WaitTime.Hint",
  "p",
  function WaitTimeHint(host, element) {
    const { id, hinted } = useFieldContext();
    const voice = useVoice();
    return hinted ? element(host, { state: {}, id: `${id}-hint`, children: voice.say("wait-time.window-hint") }) : null;
  },
);
