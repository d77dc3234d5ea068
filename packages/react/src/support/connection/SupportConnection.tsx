import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useQuiet } from "./useQuiet.ts";

/** Says quietly that the connection is away and that we go on by ourselves, or what is in the way. Renders a `<p role="status">`. */
export const SupportConnection = definePart<PartState<SupportAnatomy, "connection">, "p">(
  "Support.Connection",
  "p",
  function SupportConnection(host, element) {
    const voice = useVoice();
    const offline = useSupport(supportState.offline);
    const wasLive = useSupport(supportState.wasLive);
    const away = navigator.onLine ? (wasLive ? "reconnecting" : "connecting") : "offline";
    const status = useSupport(supportState.obstacle) ?? (offline ? away : null);
    const isQuiet = useQuiet(status);
    const { children, ...rest } = host;
    return element(rest, {
      state: { status },
      role: "status",
      "aria-live": isQuiet ? "off" : undefined,
      children: status !== null && (children ?? voice.say(`support.${status}`)),
    });
  },
);
