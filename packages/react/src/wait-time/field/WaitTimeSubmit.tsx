import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useFormContext } from "./FormContext.ts";

/** Asks for what the form is about. Renders a `<button>`. */
export const WaitTimeSubmit = definePart<PartState<WaitTimeAnatomy, "submit">, "button">(
  "WaitTime.Submit",
  "button",
  function WaitTimeSubmit(host, element) {
    const { form } = useFormContext();
    const voice = useVoice();
    return element(host, { state: {}, type: "submit", children: voice.say(`wait-time.${form}-ask`) });
  },
);
