import type { SupportState } from "@warmline/client";
import * as supportState from "@warmline/client/state/support";
import { useCallback, useId, useMemo } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { SupportAnatomy } from "../anatomy.ts";
import { IncidentContext, type IncidentContextValue } from "./IncidentContext.ts";
import { SupportIncidentDismiss } from "./SupportIncidentDismiss.tsx";
import { SupportIncidentFollow } from "./SupportIncidentFollow.tsx";
import { SupportIncidentLetter } from "./SupportIncidentLetter.tsx";
import { SupportIncidentLink } from "./SupportIncidentLink.tsx";
import { SupportIncidentStanding } from "./SupportIncidentStanding.tsx";
import { SupportIncidentText } from "./SupportIncidentText.tsx";
import { SupportIncidentTitle } from "./SupportIncidentTitle.tsx";

export interface SupportIncidentProps {
  /** Which one to show. @default the gravest */
  incidentId?: string | undefined;
}

const WHOLE = (
  <>
    <SupportIncidentTitle />
    <SupportIncidentStanding />
    <SupportIncidentText />
    <SupportIncidentFollow />
    <SupportIncidentLink />
    <SupportIncidentDismiss />
    <SupportIncidentLetter />
  </>
);

/** One incident or planned work. Renders an `<article>`, or nothing while there is none. */
export const SupportIncident = definePart<PartState<SupportAnatomy, "incident">, "article", SupportIncidentProps>(
  "Support.Incident",
  "article",
  function SupportIncident({ incidentId, ...host }, element) {
    const titleId = useId();
    const incident = useSupport(
      useCallback(
        (state: SupportState) =>
          supportState.incidents(state).find(({ id }) => incidentId === undefined || id === incidentId) ?? null,
        [incidentId],
      ),
    );
    const context = useMemo<IncidentContextValue | null>(() => incident && { incident, titleId }, [incident, titleId]);
    if (incident === null) return null;
    const { kind, severity, phase, following } = incident;
    return (
      <IncidentContext.Provider value={context}>
        {element(host, { state: { kind, severity, phase, following }, "aria-labelledby": titleId, children: WHOLE })}
      </IncidentContext.Provider>
    );
  },
);
