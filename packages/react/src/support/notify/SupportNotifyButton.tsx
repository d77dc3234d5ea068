import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useAwayState } from "../away/useAwayState.ts";

/** Shows and hides the choices. Renders a `<summary>`. */
export const SupportNotifyButton = definePart<PartState<SupportAnatomy, "notify-button">, "summary">(
  "Support.NotifyButton",
  "summary",
  function SupportNotifyButton(host, element) {
    const voice = useVoice();
    const { sound, notification } = useAwayState();
    return element(host, { state: { on: sound || notification }, "aria-label": voice.say("support.notify") });
  },
);
