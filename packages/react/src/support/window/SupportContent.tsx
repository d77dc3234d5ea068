import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";

/** The window’s room under the header. Renders a `<div>`. */
export const SupportContent = definePart<PartState<SupportAnatomy, "content">, "div">(
  "Support.Content",
  "div",
  function SupportContent(host, element) {
    useSupportContext();
    return element(host, { state: {} });
  },
);
