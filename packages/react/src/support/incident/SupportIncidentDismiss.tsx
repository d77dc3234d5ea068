import { useClient } from "../../hooks/useClient.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { useIncidentContext } from "./IncidentContext.ts";

/** Hides it until there is news. Renders a `<button>`. */
export const SupportIncidentDismiss = definePart<PartState<SupportAnatomy, "incident-dismiss">, "button">(
  "Support.IncidentDismiss",
  "button",
  function SupportIncidentDismiss(host, element) {
    const { id } = useIncidentContext().incident;
    const client = useClient();
    const voice = useVoice();
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("support.incident-dismiss"),
      onClick: () => client.support.dismissIncident(id),
    });
  },
);
