import * as chatState from "@warmline/client/state/chat";
import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useSupportContext } from "../SupportContext.ts";

/** Opens and closes the window; its spoken name has the number of unseen messages. Renders a `<button>`. */
export const SupportLauncher = definePart<PartState<SupportAnatomy, "launcher">, "button">(
  "Support.Launcher",
  "button",
  function SupportLauncher(host, element) {
    const { client, voice, launcher, openedByHand, windowId } = useSupportContext();
    const open = useSupport(supportState.isOpen);
    const unread = useSupport(chatState.unreadEverywhere);
    const name = open
      ? voice.say("support.launcher-close")
      : unread > 0
        ? `${voice.say("support.launcher-open")}: ${voice.say("support.unread", { count: unread })}`
        : voice.say("support.launcher-open");
    return element(host, {
      state: { open, unread: unread > 0 },
      ref: launcher,
      type: "button",
      "aria-label": name,
      "aria-haspopup": "dialog",
      "aria-expanded": open,
      "aria-controls": open ? windowId : undefined,
      onClick: ({ detail }) => {
        // The second click of two would undo the first.
        if (detail > 1) return;
        if (open) return client.support.close();
        openedByHand.current = true;
        client.support.open();
      },
    });
  },
);
