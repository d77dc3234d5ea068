import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useAwayState } from "../away/useAwayState.ts";
import { useSupportContext } from "../SupportContext.ts";

/** Turns the tone on, which lets it be heard once, and off. Renders a `<button role="switch">`, or nothing where there is no sound. */
export const SupportNotifySound = definePart<PartState<SupportAnatomy, "notify-sound">, "button">(
  "Support.NotifySound",
  "button",
  function SupportNotifySound(host, element) {
    const voice = useVoice();
    const { away } = useSupportContext();
    const { sound, canPlay } = useAwayState();
    if (!canPlay) return null;
    return element(host, {
      state: { on: sound },
      type: "button",
      role: "switch",
      "aria-checked": sound,
      children: voice.say("support.notify-sound"),
      onClick: () => away.setSound(!sound),
    });
  },
);
