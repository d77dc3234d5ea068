import * as chatState from "@warmline/client/state/chat";
import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** The number of unseen messages, for the eye; the launcher’s name says it aloud. Renders a `<span>`, or nothing while all is seen or the window is open. */
export const SupportLauncherBadge = definePart<PartState<SupportAnatomy, "launcher-badge">, "span">(
  "Support.LauncherBadge",
  "span",
  function SupportLauncherBadge(host, element) {
    const voice = useVoice();
    const unread = useSupport(chatState.unreadEverywhere);
    const open = useSupport(supportState.isOpen);
    if (unread === 0 || open) return null;
    const children = new Intl.NumberFormat(voice.locale).format(unread);
    return element(host, { state: {}, "aria-hidden": true, children });
  },
);
