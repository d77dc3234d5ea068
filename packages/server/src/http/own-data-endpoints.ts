import type { Endpoint } from "./endpoint.ts";

/** What belongs to customers. */
export const OWN_DATA_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "get",
    route: "dataExport",
    summary: "Everything that is kept of the visitor, as one file",
    access: "visitor",
    answers: { 200: { says: "The file.", schema: "application/json" } },
  },
  {
    method: "put",
    route: "erasure",
    summary: "Erase everything that is known of the visitor; every session of theirs ends",
    access: "visitor",
    body: "EraseVisitor",
    answers: {
      201: { says: "Erased and synced.", schema: "Receipt" },
      200: { says: "There was nothing, or it was erased before.", schema: "Receipt" },
    },
  },
];
