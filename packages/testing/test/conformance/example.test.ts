import { checkConformance } from "@warmline/testing/conformance";
import { createWorld } from "@warmline/testing/node";
import { afterAll, expect, test } from "vitest";

const world = await createWorld();
const { app } = world;
const clock = { turn: (ms: number) => world.turn(ms) };
const newSignInLink = (agent: string) => app.agents.createSignInLink("fernhost", agent);

afterAll(() => world.close());

// #region backend
test("our backend keeps the rules of the wire", async () => {
  const report = await checkConformance({
    baseUrl: "http://support.test",
    site: "fernhost",
    fetch: (request) => app.fetch(request),
    desk: { signIn: () => newSignInLink("olena"), signInOther: () => newSignInLink("tomas") },
    clock,
  });
  expect(report.results.filter(({ outcome }) => outcome === "broken")).toEqual([]);
}, 30_000);
// #endregion
