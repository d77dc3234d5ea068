import * as ownDataState from "@warmline/client/state/own-data";
import { useClient } from "../../hooks/useClient.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** Saves everything that is kept of the customer as one file. Renders a `<button>`, or nothing while nothing is kept. */
export const SupportOwnDataSave = definePart<PartState<SupportAnatomy, "own-data-save">, "button">(
  "Support.OwnDataSave",
  "button",
  function SupportOwnDataSave(host, element) {
    const client = useClient();
    const voice = useVoice();
    const kept = useSupport(ownDataState.isKept);
    if (!kept) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("own-data.save"),
      onClick: () => client.ownData.save(),
    });
  },
);
