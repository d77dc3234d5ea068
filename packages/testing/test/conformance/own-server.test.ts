import { expect, test } from "vitest";
import { checkConformance, RULES } from "../../src/conformance/index.ts";
import { openBackend } from "./backend.ts";

/** What nobody can see from outside. */
const OUT_OF_SIGHT = ["W3", "F5", "F6", "F7"];

test("our own server keeps every rule that can be checked, and the report says which cannot", async () => {
  const { options } = await openBackend();
  const report = await checkConformance(options);
  expect(report.results.filter(({ outcome }) => outcome === "broken")).toEqual([]);
  expect(report.notChecked).toEqual(OUT_OF_SIGHT);
  expect(report.kept).toEqual(RULES.map(({ id }) => id).filter((id) => !OUT_OF_SIGHT.includes(id)));
  console.log(
    report.results
      .map((r) => `${r.rule} ${r.outcome} ${r.ms} ${r.detail ?? ""} ${(r.unseen ?? []).join("; ")}`)
      .join("\n"),
    world.logged,
  );
});
