import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useAwayState } from "../away/useAwayState.ts";
import { useSupportContext } from "../SupportContext.ts";

/**
 * Turns notifications of the system on, for which the browser may ask, and off. It keeps focus while the browser forbids them.
 * Renders a `<button role="switch">`, or nothing where there are none.
 */
export const SupportNotifySystem = definePart<PartState<SupportAnatomy, "notify-system">, "button">(
  "Support.NotifySystem",
  "button",
  function SupportNotifySystem(host, element) {
    const voice = useVoice();
    const { away } = useSupportContext();
    const { notification, access } = useAwayState();
    if (access === "unsupported") return null;
    const on = notification && access === "granted";
    return element(host, {
      state: { on, access },
      type: "button",
      role: "switch",
      "aria-checked": on,
      "aria-disabled": access === "denied",
      children: voice.say("support.notify-system"),
      onClick: () => (access === "denied" ? undefined : void away.setNotification(!on)),
    });
  },
);
