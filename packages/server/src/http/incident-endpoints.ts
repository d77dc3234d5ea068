import type { Endpoint } from "./endpoint.ts";

/** What the desk tells of incidents, and where it sees one coming. */
export const INCIDENT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "put",
    route: "deskIncident",
    summary: "Tell everybody of an incident, or what is new of it",
    access: "agent",
    body: "TellIncident",
    answers: { 200: { says: "The incident as everybody is told of it.", schema: "Incident" } },
  },
  {
    method: "get",
    route: "deskGroups",
    summary: "Open conversations of the last day whose first words are alike",
    access: "agent",
    answers: { 200: { says: "The groups, the largest first.", schema: "SimilarGroups" } },
  },
];
