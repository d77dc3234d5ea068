import * as supportState from "@warmline/client/state/support";
import { useSupport } from "../../hooks/useSupport.ts";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { SupportIncident } from "./SupportIncident.tsx";

/** All but the gravest, folded in. Renders a `<details>`, or nothing where there are no more. */
export const SupportIncidentsMore = definePart<PartState<SupportAnatomy, "incidents-more">, "details">(
  "Support.IncidentsMore",
  "details",
  function SupportIncidentsMore(host, element) {
    const voice = useVoice();
    const [, ...others] = useSupport(supportState.incidents);
    if (others.length === 0) return null;
    return element(host, {
      state: {},
      children: (
        <>
          <summary>{voice.say("support.incidents-more", { count: others.length })}</summary>
          {others.map(({ id }) => (
            <SupportIncident key={id} incidentId={id} />
          ))}
        </>
      ),
    });
  },
);
