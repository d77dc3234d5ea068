import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";
import { useGreetingContext } from "./GreetingContext.ts";

/** Takes the greeting away for good; focus goes to the launcher if it was here. Renders a `<button>`. */
export const SupportGreetingDismiss = definePart<PartState<SupportAnatomy, "greeting-dismiss">, "button">(
  "Support.GreetingDismiss",
  "button",
  function SupportGreetingDismiss(host, element) {
    const voice = useVoice();
    const { greeter, launcher } = useSupportContext();
    useGreetingContext();
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("support.greeting-dismiss"),
      onClick: (event) => {
        if (document.activeElement === event.currentTarget) launcher.current?.focus({ preventScroll: true });
        greeter.dismiss();
      },
    });
  },
);
