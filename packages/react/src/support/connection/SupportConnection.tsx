import * as supportState from "@warmline/client/state/support";
import { useRef } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useToldAloud } from "./useToldAloud.ts";

/** Says quietly that the connection is away and that we go on by ourselves, or what is in the way. Renders a `<p role="status">`. */
export const SupportConnection = definePart<PartState<SupportAnatomy, "connection">, "p">(
  "Support.Connection",
  "p",
  function SupportConnection(host, element) {
    const voice = useVoice();
    const offline = useSupport(supportState.offline);
    const wasLive = useSupport(supportState.wasLive);
    const away = navigator.onLine ? (wasLive ? "reconnecting" : "connecting") : "offline";
    const obstacle = useSupport(supportState.obstacle);
    const status = obstacle ?? (offline ? away : null);
    const line = useRef<HTMLParagraphElement>(null);
    useToldAloud(line, status, obstacle === null);
    const { children, ...rest } = host;
    return element(rest, {
      state: { status },
      ref: line,
      role: "status",
      // The announcer says it: two regions that change at once would interrupt each other.
      "aria-live": "off",
      children: status !== null && (children ?? voice.say(`support.${status}`)),
    });
  },
);
