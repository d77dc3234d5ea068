import { useClient } from "../../hooks/useClient.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useGreetingContext } from "./GreetingContext.ts";

/** The photo of who says it; their name stands beside it. Renders an `<img>`, or nothing without one. */
export const SupportGreetingPhoto = definePart<PartState<SupportAnatomy, "greeting-photo">, "img">(
  "Support.GreetingPhoto",
  "img",
  function SupportGreetingPhoto(host, element) {
    const client = useClient();
    const { agent } = useGreetingContext();
    if (!agent?.photo) return null;
    return element(host, { state: {}, src: client.support.url(agent.photo), alt: "" });
  },
);
