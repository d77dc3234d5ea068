import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** Closes the window. Renders a `<button>`. */
export const SupportClose = definePart<PartState<SupportAnatomy, "close">, "button">(
  "Support.Close",
  "button",
  function SupportClose(host, element) {
    const client = useClient();
    const voice = useVoice();
    return element(host, {
      state: {},
      type: "button",
      "aria-label": voice.say("support.close"),
      onClick: () => client.support.close(),
    });
  },
);
