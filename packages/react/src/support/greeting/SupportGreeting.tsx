import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { GreetingContext } from "./GreetingContext.ts";
import { useGreeting } from "./useGreeting.ts";

/** A first word beside the launcher, which takes no focus. Renders a `<section>`, or nothing while nothing is said. */
export const SupportGreeting = definePart<PartState<SupportAnatomy, "greeting">, "section">(
  "Support.Greeting",
  "section",
  function SupportGreeting(host, element) {
    const voice = useVoice();
    const { greeting, isShown } = useGreeting();
    if (greeting === null || !isShown) return null;
    return (
      <GreetingContext.Provider value={greeting}>
        {element(host, { state: {}, "aria-label": voice.say("support.greeting") })}
      </GreetingContext.Provider>
    );
  },
);
