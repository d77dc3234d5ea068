import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { SupportIncident } from "./SupportIncident.tsx";
import { SupportIncidentsMore } from "./SupportIncidentsMore.tsx";
import { SupportIncidentsStale } from "./SupportIncidentsStale.tsx";
import { useIncidentNews } from "./useIncidentNews.ts";

const GRAVEST_FIRST = (
  <>
    <SupportIncident />
    <SupportIncidentsMore />
    <SupportIncidentsStale />
  </>
);

/** What goes on that touches this customer, the gravest first. Renders a `<section>`, or nothing while nothing does. */
export const SupportIncidents = definePart<PartState<SupportAnatomy, "incidents">, "section">(
  "Support.Incidents",
  "section",
  function SupportIncidents(host, element) {
    const voice = useVoice();
    const incidents = useSupport(supportState.incidents);
    useIncidentNews(incidents);
    if (incidents.length === 0) return null;
    return element(host, { state: {}, "aria-label": voice.say("support.incidents"), children: GRAVEST_FIRST });
  },
);
