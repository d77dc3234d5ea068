import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useControl } from "./FieldContext.ts";

/** A telephone number or an e-mail address. Renders an `<input>`. */
export const WaitTimeInput = definePart<PartState<WaitTimeAnatomy, "input">, "input">(
  "WaitTime.Input",
  "input",
  function WaitTimeInput(host, element) {
    const { field, props } = useControl();
    const isPhone = field === "phone";
    // A number and an address run from left to right in every script.
    return element(host, {
      ...props,
      type: isPhone ? "tel" : "email",
      autoComplete: isPhone ? "tel" : "email",
      dir: "ltr",
    });
  },
);
