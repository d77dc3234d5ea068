import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useGreetingContext } from "./GreetingContext.ts";

/** Who says it. Renders a `<span>`, or nothing where the company itself does. */
export const SupportGreetingName = definePart<PartState<SupportAnatomy, "greeting-name">, "span">(
  "Support.GreetingName",
  "span",
  function SupportGreetingName(host, element) {
    const { agent } = useGreetingContext();
    return agent === null ? null : element(host, { state: {}, children: agent.name });
  },
);
