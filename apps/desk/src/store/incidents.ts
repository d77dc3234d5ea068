import { path, readIncident, type Incident, type TellIncident } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import { failureIn, type Call } from "./api.ts";
import type { Failure } from "./commands.ts";
import type { Forms } from "./forms.ts";
import type { DeskState } from "./state.ts";

/** Where telling an incident stands; after it nothing is kept of it. */
export type Telling = { status: "sending" } | { status: "told" } | { status: "failed"; failure: Failure };

/** What is filled in of an incident is kept under this name. */
export const INCIDENT_FORM = "incident";

interface TellerOptions {
  store: Store<DeskState>;
  call: Call;
  /** What was told is no longer kept here. */
  forms: Forms;
}

/** Makes what tells customers of an incident. The same id and the same words are one telling, however often they are sent. */
export function createIncidentTeller({ store, call, forms }: TellerOptions) {
  const set = (incidentId: string, telling: Telling): void =>
    store.update((state) => ({ ...state, tellings: { ...state.tellings, [incidentId]: telling } }));

  return async (incidentId: string, body: TellIncident): Promise<void> => {
    set(incidentId, { status: "sending" });
    const answer = await call({ method: "PUT", path: path("deskIncident", { incidentId }), body });
    const failure = failureIn(answer);
    const incident = answer.status === "done" ? readIncident(answer.json) : null;
    if (failure === null && isAbout(forms.get(INCIDENT_FORM), incidentId)) forms.set(INCIDENT_FORM, null);
    if (incident !== null) store.update((state) => takeIncident(state, incident));
    set(incidentId, failure === null ? { status: "told" } : { status: "failed", failure });
  };
}

function isAbout(kept: unknown, incidentId: string): boolean {
  return typeof kept === "object" && kept !== null && "id" in kept && kept.id === incidentId;
}

/** Puts an incident where it stands already, else first; the site’s next telling brings the order. */
function takeIncident(state: DeskState, incident: Incident): DeskState {
  const { site } = state;
  if (site === null) return state;
  const at = site.incidents.findIndex(({ id }) => id === incident.id);
  const incidents = at === -1 ? [incident, ...site.incidents] : site.incidents.with(at, incident);
  return { ...state, site: { ...site, incidents } };
}
