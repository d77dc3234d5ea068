import type { RouteName } from "@warmline/protocol";

/** One thing that one may ask of an address of the API. */
export interface Endpoint {
  method: "get" | "head" | "put" | "patch" | "post" | "delete";
  route: RouteName;
  /** What programs that are made from the description call it. @default the name of the route */
  id?: string;
  summary: string;
  /** What may stand after `?`. */
  query?: readonly { name: string; says: string; required: boolean; schema: object }[];
  access: "nobody" | "visitor" | "agent" | "cookie" | "grant";
  /** Name of a protocol schema, or a media type. */
  body?: string;
  answers: Record<number, { says: string; schema?: string }>;
}

/** What every durable write answers. */
export const RECEIPT: Endpoint["answers"] = {
  201: { says: "Stored and synced.", schema: "Receipt" },
  200: { says: "Stored before; the first answer again.", schema: "Receipt" },
};
