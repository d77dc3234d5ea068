import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";

/** The line with title, back and close. Renders a `<div>`. */
export const SupportHeader = definePart<PartState<SupportAnatomy, "header">, "div">(
  "Support.Header",
  "div",
  function SupportHeader(host, element) {
    useSupportContext();
    return element(host, { state: {} });
  },
);
