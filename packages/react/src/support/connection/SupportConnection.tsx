import { supportState } from "@warmline/client";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** Says quietly that the connection is away and that we go on by ourselves. Renders a `<p role="status">`. */
export const SupportConnection = definePart<PartState<SupportAnatomy, "connection">, "p">(
  "Support.Connection",
  "p",
  function SupportConnection(host, element) {
    const voice = useVoice();
    const offline = useSupport(supportState.offline);
    const problem = useSupport(supportState.problem);
    const status = problem ? "refused" : offline ? (navigator.onLine ? "reconnecting" : "offline") : null;
    const { children, ...rest } = host;
    const sentence =
      problem?.code === "identity-required" ? "support.identity-required" : (`support.${status}` as const);
    return element(rest, {
      state: { status },
      role: "status",
      children: sentence !== "support.null" && (children ?? voice.say(sentence)),
    });
  },
);
