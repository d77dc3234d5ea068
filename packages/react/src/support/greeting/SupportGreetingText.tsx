import { pickText } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useGreetingContext } from "./GreetingContext.ts";

/** The words. Renders a `<p>`. */
export const SupportGreetingText = definePart<PartState<SupportAnatomy, "greeting-text">, "p">(
  "Support.GreetingText",
  "p",
  function SupportGreetingText(host, element) {
    const voice = useVoice();
    const { text } = useGreetingContext();
    return element(host, { state: {}, dir: "auto", children: pickText(text, voice.locale) });
  },
);
