import { expect, test } from "vitest";
import { createWorld } from "../../src/browser/index.ts";
import { OUT_OF_SIGHT } from "../../src/conformance/checks/out-of-sight.ts";
import { checkConformance } from "../../src/conformance/index.ts";

test("the kit runs inside a page, and says what a page cannot do", async () => {
  const world = await createWorld({
    site(site) {
      site.callBacks = {};
      for (const category of site.tickets.categories) category.emergency = category.id === "website-down";
    },
  });
  const report = await checkConformance({
    baseUrl: world.publicUrl,
    site: "fernhost",
    fetch: (request) => world.app.fetch(request),
    desk: { signIn: () => world.app.agents.createSignInLink("fernhost", "olena") },
    clock: world,
  });
  expect(report.results.filter(({ outcome }) => outcome === "broken")).toEqual([]);
  expect(report.notChecked.filter((rule) => !(rule in OUT_OF_SIGHT))).toEqual([
    ...["S5", "C3", "H1", "H4"],
    ...["G1", "G2", "G3", "G7", "G8"],
    ...["T4", "A2"],
  ]);
  expect(report.notChecked).toContain("A4");
  expect(report.results.find(({ rule }) => rule === "A2")?.detail).toContain("a page cannot set these headers");
  await world.close();
}, 30_000);
