import type { SupportState } from "@warmline/client";
import { useShut } from "../../hooks/useShut.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useViewContext, type ViewName } from "../ViewContext.ts";

export interface SupportGoProps {
  /** The view to go to. */
  to: ViewName;
}

const hasTalked = ({ conversations }: SupportState): boolean => Object.keys(conversations).length > 0;

/**
 * Goes to another view of the window. Renders a `<button>`, or nothing in that view, where no ticket can be left, and to the
 * conversations before there are any or from elsewhere than the chat.
 */
export const SupportGo = definePart<PartState<SupportAnatomy, "go">, "button", SupportGoProps>(
  "Support.Go",
  "button",
  function SupportGo({ to, ...host }, element) {
    const voice = useVoice();
    const { view, go } = useViewContext();
    const shut = useShut();
    const talked = useSupport(hasTalked);
    if (view === to || (shut && to === "ticket")) return null;
    if (to === "conversations" && (view !== "chat" || !talked)) return null;
    return element(host, {
      state: { to },
      type: "button",
      children: voice.say(to === "chat" ? "support.back" : `support.tab-${to}`),
      onClick: (event) => go(to, event),
    });
  },
);
