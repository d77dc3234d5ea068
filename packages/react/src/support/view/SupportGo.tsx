import { useShut } from "../../hooks/useShut.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useViewContext, type ViewName } from "../ViewContext.ts";

export interface SupportGoProps {
  /** The view to go to. */
  to: ViewName;
}

/** Goes to another view of the window. Renders a `<button>`, or nothing in that view, or where no ticket can be left. */
export const SupportGo = definePart<PartState<SupportAnatomy, "go">, "button", SupportGoProps>(
  "Support.Go",
  "button",
  function SupportGo({ to, ...host }, element) {
    const voice = useVoice();
    const { view, go } = useViewContext();
    const shut = useShut();
    if (view === to || (shut && to === "ticket")) return null;
    return element(host, {
      state: { to },
      type: "button",
      children: voice.say(to === "chat" ? "support.back" : "support.tab-ticket"),
      onClick: (event) => go(to, event),
    });
  },
);
