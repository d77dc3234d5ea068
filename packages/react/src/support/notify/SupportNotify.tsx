import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useAwayState } from "../away/useAwayState.ts";

/** Holds how one is told of answers while one looks elsewhere. Renders a `<details>`, or nothing where the browser can do nothing. */
export const SupportNotify = definePart<PartState<SupportAnatomy, "notify">, "details">(
  "Support.Notify",
  "details",
  function SupportNotify(host, element) {
    const { canPlay, access } = useAwayState();
    if (!canPlay && access === "unsupported") return null;
    return element(host, { state: {} });
  },
);
