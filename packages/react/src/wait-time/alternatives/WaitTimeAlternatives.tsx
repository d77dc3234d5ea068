import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { WaitTimeAnatomy } from "../anatomy.ts";
import { useWaitTimeContext } from "../WaitTimeContext.ts";

/** Folds in what else can be done than wait. Renders a `<details>`. */
export const WaitTimeAlternatives = definePart<PartState<WaitTimeAnatomy, "alternatives">, "details">(
  "WaitTime.Alternatives",
  "details",
  function WaitTimeAlternatives(host, element) {
    useWaitTimeContext();
    return element(host, { state: {} });
  },
);
