import { toJsonSchemaDefs } from "@valibot/to-json-schema";
import { ERRORS, ROUTES } from "@warmline/protocol";
import * as schemas from "@warmline/protocol";
import type { GenericSchema } from "valibot";
import type { Endpoint } from "./endpoint.ts";
import { ENDPOINTS } from "./endpoints.ts";

const PREFIX = "#/components/schemas/";

/** The API as OpenAPI 3.1, from the same schemas that check requests. */
export function openApiDocument(server: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of ENDPOINTS) {
    const path = ROUTES[endpoint.route].replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Warmline",
      version: "1",
      description:
        "Every write is an idempotent PUT on an id the client made: the same id and body get the same answer. Every read is a " +
        "snapshot or an event stream. Times are milliseconds since 1970-01-01T00:00:00Z.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server }],
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        deskCookie: { type: "apiKey", in: "cookie", name: "warmline_desk" },
      },
    },
  };
}

/** Whatever the protocol names with `ref` becomes a component of that name. */
function componentSchemas(): Record<string, unknown> {
  const named: Record<string, GenericSchema> = {};
  for (const [name, value] of Object.entries(schemas)) {
    if (isSchema(value)) named[name] = value;
  }
  return toJsonSchemaDefs(named, {
    target: "draft-2020-12",
    errorMode: "ignore",
    overrideRef: ({ referenceId }) => `${PREFIX}${referenceId}`,
  }) as Record<string, unknown>;
}

function isSchema(value: unknown): value is GenericSchema {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "schema";
}

function operation({ route, id = route, summary, query = [], access, body, answers }: Endpoint): object {
  const inPath = [...ROUTES[route].matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = query.map(({ says, ...parameter }) => ({ ...parameter, in: "query", description: says }));
  const parameters = [...inPath, ...inQuery];
  return {
    summary,
    operationId: id,
    tags: [access === "agent" || route.startsWith("desk") ? "Desk" : "Visitor"],
    security: access === "nobody" ? [] : access === "cookie" ? [{ deskCookie: [] }] : [{ bearer: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined ? {} : { requestBody: { required: true, content: content(body) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          { description: answer.says, ...(answer.schema === undefined ? {} : { content: content(answer.schema) }) },
        ]),
      ),
      default: {
        description: `A refusal. Codes: ${Object.keys(ERRORS).join(", ")}.`,
        content: content("Problem", "application/problem+json"),
      },
    },
  };
}

function content(schema: string, type = "application/json"): object {
  if (schema.includes("/")) return { [schema]: { schema: { type: "string" } } };
  return { [type]: { schema: { $ref: `${PREFIX}${schema}` } } };
}
