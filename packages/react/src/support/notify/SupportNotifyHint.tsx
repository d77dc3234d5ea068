import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useAwayState } from "../away/useAwayState.ts";

/** Says that the browser forbids notifications and who can change that. Renders a `<p role="status">`, empty while it does not. */
export const SupportNotifyHint = definePart<PartState<SupportAnatomy, "notify-hint">, "p">(
  "Support.NotifyHint",
  "p",
  function SupportNotifyHint(host, element) {
    const voice = useVoice();
    const { access } = useAwayState();
    return element(host, {
      state: {},
      role: "status",
      children: access === "denied" && voice.say("support.notify-denied"),
    });
  },
);
