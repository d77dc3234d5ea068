import { expect, test } from "vitest";
import { checkConformance, RULES } from "../../src/conformance/index.ts";
import { openBackend } from "./backend.ts";

/** What nobody can see from outside. */
const OUT_OF_SIGHT = [
  ...["W3", "F5", "F6", "F7", "F10"],
  ...["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9", "O10"],
  ...["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"],
  ...["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"],
  ...["G4", "G5", "G6"],
  ...["N3", "N6"],
  ...["B4", "B6"],
];
/** Of these a side remains that nobody can see. */
const PARTLY_SEEN = ["C7", "Q9", "A4"];

test("our own server keeps every rule that can be checked, and the report says which cannot", async () => {
  const { options } = await openBackend();
  const report = await checkConformance(options);
  expect(report.results.filter(({ outcome }) => outcome === "broken")).toEqual([]);
  expect(report.notChecked).toEqual(OUT_OF_SIGHT);
  expect(report.kept).toEqual(RULES.map(({ id }) => id).filter((id) => !OUT_OF_SIGHT.includes(id)));
  expect(report.results.filter(({ unseen }) => unseen).map(({ rule }) => rule)).toEqual(PARTLY_SEEN);
});

test("when it is done nobody is left in line and no stream is open", async () => {
  const { options, world } = await openBackend();
  await checkConformance({ ...options, only: ["C1", "C2", "C8", "F2", "D1"] });
  await world.settled();
  const { site, wait } = (await world.visitor()).session.snapshot;
  expect(wait.place).toBe(1);
  expect(site.agentsAvailable).toBe(0);
});

test("without desk, key and clock the report says what to give for each rule that needs one", async () => {
  const { options } = await openBackend();
  const { baseUrl, site, fetch, timeout } = options;
  const report = await checkConformance({ baseUrl, site, fetch, timeout });
  expect(report.broken).toEqual([]);
  expect(report.notChecked).toEqual([
    "S2",
    "S5",
    ...OUT_OF_SIGHT.filter((id) => !/^[NBG]/.test(id)),
    "C3",
    "C4",
    "C5",
    "C6",
    "M6",
    ...["P1", "P2", "P3", "P4", "P5", "P6", "P7"],
    ...["H1", "H2"],
    ...["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"],
    ...["Q2", "Q3", "Q4", "Q5"],
    ...["N1", "N2", "N3", "N4", "N5", "N6", "N7"],
    ...["V1", "V2", "V3", "V4", "V5", "V6"],
    ...["B1", "B2", "B3", "B4", "B5", "B6"],
    ...["T3", "T4", "T8"],
    ...["E1", "E2"],
    "A4",
    "A5",
    ...["D1", "D2", "D3", "D4"],
  ]);
  const said = (rule: string) => {
    const result = report.results.find((one) => one.rule === rule);
    return [result?.detail ?? "", ...(result?.unseen ?? [])].join("; ");
  };
  expect(said("C4")).toContain("desk.signIn");
  expect(said("C3")).toContain("desk.signIn");
  expect(said("S5")).toContain("identity");
  expect(said("S4")).toContain("identity");
  expect(said("F4")).toContain("patience");
  expect(said("A2")).toContain("origin");
  expect(said("W1")).toContain("clock");
});
