import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** Erases everything that is kept of the customer, for good. Renders a `<button>`. */
export const SupportOwnDataConfirm = definePart<PartState<SupportAnatomy, "own-data-confirm">, "button">(
  "Support.OwnDataConfirm",
  "button",
  function SupportOwnDataConfirm(host, element) {
    const client = useClient();
    const voice = useVoice();
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("own-data.confirm"),
      onClick: () => client.ownData.erase(),
    });
  },
);
