import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";

/** Says that there may be more, as the status page has not answered for long. Renders a `<p>`, or nothing while it does. */
export const SupportIncidentsStale = definePart<PartState<SupportAnatomy, "incidents-stale">, "p">(
  "Support.IncidentsStale",
  "p",
  function SupportIncidentsStale(host, element) {
    const voice = useVoice();
    const isStale = useSupport(supportState.incidentsStale);
    return isStale ? element(host, { state: {}, children: voice.say("support.incidents-stale") }) : null;
  },
);
