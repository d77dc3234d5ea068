import { useRef } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useAwayState } from "../away/useAwayState.ts";
import { useFoldIn } from "./useFoldIn.ts";

/** Holds how one is told of answers while one looks elsewhere. Renders a `<details>`, or nothing where the browser can do nothing. */
export const SupportNotify = definePart<PartState<SupportAnatomy, "notify">, "details">(
  "Support.Notify",
  "details",
  function SupportNotify(host, element) {
    const { canPlay, access } = useAwayState();
    const details = useRef<HTMLDetailsElement>(null);
    useFoldIn(details);
    if (!canPlay && access === "unsupported") return null;
    return element(host, {
      state: {},
      ref: details,
      onBlur: ({ currentTarget, relatedTarget }) => {
        // Without another element the page itself lost focus, perhaps to the browser’s question.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      },
    });
  },
);
