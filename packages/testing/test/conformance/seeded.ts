import { expect } from "vitest";
import { checkConformance, RULES } from "../../src/conformance/index.ts";
import { openBackend } from "./backend.ts";
import { read, toRequest, type Defect } from "./defects/carrier.ts";

/** What nobody can see from outside, and so no defect either. */
const UNSEEN = ["W3", "F5", "F6", "F7"];

/** The report of our own server with a defect names the rules that it breaks, says why, and shows the rest as kept. */
export async function expectBroken({ spoil, breaks }: Defect): Promise<void> {
  const { options, world } = await openBackend();
  const spoilt = spoil(async (asked) => world.app.fetch(toRequest(asked)));
  const report = await checkConformance({
    ...options,
    fetch: async (request) => spoilt(await read(request)),
    timeout: 2_000,
  });
  const broken = report.results.filter(({ outcome }) => outcome === "broken");
  const why = expect.stringMatching(/: expected .+, saw /);
  expect(broken.map(({ rule, detail }) => [rule, detail])).toEqual(breaks.map((rule) => [rule, why]));
  const rest = RULES.map(({ id }) => id).filter((id) => !UNSEEN.includes(id) && !breaks.includes(id));
  expect(report.kept).toEqual(rest);
  await world.close();
}
