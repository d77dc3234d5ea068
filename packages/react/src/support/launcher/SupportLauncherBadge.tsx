import { chatState } from "@warmline/client";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** The number of unseen messages, for the eye; the launcher’s name says it aloud. Renders a `<span>`, or nothing. */
export const SupportLauncherBadge = definePart<PartState<SupportAnatomy, "launcher-badge">, "span">(
  "Support.LauncherBadge",
  "span",
  function SupportLauncherBadge(host, element) {
    const voice = useVoice();
    const unread = useSupport(chatState.unread);
    if (unread === 0) return null;
    const children = new Intl.NumberFormat(voice.locale).format(unread);
    return element(host, { state: {}, "aria-hidden": true, children });
  },
);
