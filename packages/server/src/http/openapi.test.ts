import { ROUTES } from "@warmline/protocol";
import { expect, test } from "vitest";
import { Load } from "../app/load.ts";
import { Meters } from "../app/meters.ts";
import { createHttp } from "./createHttp.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { openApiDocument } from "./openapi.ts";

const CONTEXT = {
  options: { log: {}, storage: {}, publicUrl: "https://support.example", sites: { all: () => [] } },
  load: new Load(),
  meters: new Meters(),
} as never;

test("every route of the app is described, and nothing else", () => {
  const http = createHttp(CONTEXT);
  const served = http.routes
    .filter(({ path, method }) => path.startsWith("/v1/") && method !== "ALL")
    .map(({ path, method }) => `${method.toLowerCase()} ${path}`);
  // Hono asks the route of GET where somebody asks for HEAD.
  const described = ENDPOINTS.map(({ method, route }) => `${method === "head" ? "get" : method} ${ROUTES[route]}`);
  expect(described.sort()).toEqual([...new Set(served)].sort());
});

test("the document is served, and every reference in it leads somewhere", async () => {
  const answer = await createHttp(CONTEXT).request("/openapi.json");
  const document = (await answer.json()) as { openapi: string; components: { schemas: object } };
  expect(document.openapi).toMatch(/^3\.1\./);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, reference]) => reference ?? "",
  );
  expect(references.length).toBeGreaterThan(30);
  for (const reference of references) {
    expect(reference).toMatch(/^#\/components\/schemas\//);
    expect(Object.keys(document.components.schemas)).toContain(reference.split("/").at(-1));
  }
});

test("every operation has a name of its own", () => {
  const { paths } = openApiDocument("https://x.example") as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const names = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});

test("the description says how a poll is asked for", () => {
  const { paths } = openApiDocument("https://x.example") as {
    paths: Record<string, { get: { parameters: object[] } }>;
  };
  expect(paths["/v1/stream"]?.get.parameters).toContainEqual(
    expect.objectContaining({ name: "wait", in: "query", required: false }),
  );
});

test("a message’s text has its limit in the description", () => {
  expect(JSON.stringify(openApiDocument("https://x.example"))).toContain('"maxLength":4000');
});
