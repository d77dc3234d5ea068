import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** The choices themselves, as a named group. Renders a `<div>`. */
export const SupportNotifyPanel = definePart<PartState<SupportAnatomy, "notify-panel">, "div">(
  "Support.NotifyPanel",
  "div",
  function SupportNotifyPanel(host, element) {
    const voice = useVoice();
    return element(host, { state: {}, role: "group", "aria-label": voice.say("support.notify") });
  },
);
