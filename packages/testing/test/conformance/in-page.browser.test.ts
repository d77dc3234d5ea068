import { expect, test } from "vitest";
import { createWorld } from "../../src/browser/index.ts";
import { checkConformance } from "../../src/conformance/index.ts";

test("the kit runs inside a page, and says what a page cannot do", async () => {
  const world = await createWorld();
  const report = await checkConformance({
    baseUrl: world.publicUrl,
    site: "fernhost",
    fetch: (request) => world.app.fetch(request),
    desk: { signIn: () => world.app.agents.createSignInLink("fernhost", "olena") },
    clock: world,
  });
  expect(report.results.filter(({ outcome }) => outcome === "broken")).toEqual([]);
  expect(report.notChecked).toEqual(["S5", "W3", "F5", "F6", "F7", "C3", "A2", "A4"]);
  expect(report.results.find(({ rule }) => rule === "A2")?.detail).toContain("a page cannot set these headers");
  await world.close();
}, 30_000);
