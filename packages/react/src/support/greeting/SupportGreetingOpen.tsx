import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";
import { useGreetingContext } from "./GreetingContext.ts";

/** Opens the chat, where the greeting stands over the field. Renders a `<button>`. */
export const SupportGreetingOpen = definePart<PartState<SupportAnatomy, "greeting-open">, "button">(
  "Support.GreetingOpen",
  "button",
  function SupportGreetingOpen(host, element) {
    const voice = useVoice();
    const { client, openedByHand } = useSupportContext();
    useGreetingContext();
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("support.greeting-open"),
      onClick: () => {
        openedByHand.current = true;
        client.support.open({ view: "chat" });
      },
    });
  },
);
