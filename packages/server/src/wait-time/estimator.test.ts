import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgentGroup, Estimate, Skills } from "./contract.ts";
import { WaitEstimator } from "./estimator.ts";
import { waitBehind } from "./moments.ts";

const PRIORS = { handlingSeconds: 300, patienceSeconds: 600, areSet: true };
const SECOND = 1000;
const HOUR = 3600 * SECOND;

const group = (slots: number, busy = slots, skills: Skills = null): AgentGroup => ({
  skills,
  slots,
  free: Math.max(0, slots - busy),
  busy,
});

function estimatorWith(...groups: AgentGroup[]): WaitEstimator {
  const estimator = new WaitEstimator(PRIORS);
  estimator.capacity(groups, 0);
  return estimator;
}

/** Somebody who needs nothing in particular, behind so many others of the kind. */
const behind = (ahead: number, id = "me") => ({ id, needs: [], ahead: Array.from({ length: ahead }, () => []) });

/** Agents who each take `seconds` for one customer after another, for some hours. */
function work(estimator: WaitEstimator, slots: number, seconds: number, hours: number, from = 0): void {
  const rounds = Math.floor((hours * 3600) / seconds);
  for (let round = 1; round <= rounds; round += 1) {
    const at = from + round * seconds * SECOND;
    for (let slot = 0; slot < slots; slot += 1) {
      estimator.finished(null, at);
      estimator.began(`${round}-${slot}`, null, at);
    }
  }
}

function told(estimate: Estimate | null): number[] {
  return estimate ? [0.05, 0.5, 0.9].map((p) => Math.round(estimate.quantile(p))) : [];
}

describe("before anything has been learned", () => {
  test("it predicts by what the site says of itself", () => {
    const estimate = estimatorWith(group(3)).predict(behind(2), 0);
    expect(estimate?.meanSeconds).toBeCloseTo(waitBehind(2, 3 / 300, 1 / 600).mean, 6);
    expect(estimate).toMatchObject({ ahead: 2, slots: 3, isTurn: false, effectiveCompletions: 2, seenCompletions: 0 });
  });

  test("it says that it is not sure of the handling time", () => {
    const [unsure, sure] = [estimatorWith(group(3)), estimatorWith(group(3))];
    work(sure, 3, 300, 20);
    const spread = (estimator: WaitEstimator) => {
      const estimate = estimator.predict(behind(20), 20 * HOUR);
      return (estimate?.modelQuantile(0.95) ?? 0) / (estimate?.modelQuantile(0.05) ?? 0);
    };
    expect(spread(unsure)).toBeGreaterThan(2 * spread(sure));
  });
});

describe("what it learns", () => {
  test("agents who take longer than the site says make waits longer", () => {
    const estimator = estimatorWith(group(4));
    work(estimator, 4, 600, 12);
    expect(estimator.predict(behind(3), 12 * HOUR)?.handlingSeconds).toBeGreaterThan(560);
    expect(estimator.predict(behind(3), 12 * HOUR)?.handlingSeconds).toBeLessThan(620);
  });

  test("customers who give up sooner than the site says make waits shorter", () => {
    const [patient, impatient] = [estimatorWith(group(2)), estimatorWith(group(2))];
    for (const [estimator, seconds] of [
      [patient, 3_000],
      [impatient, 60],
    ] as const) {
      for (let i = 0; i < 200; i += 1) {
        estimator.arrived(behind(0, String(i)), i * seconds * SECOND);
        estimator.left(String(i), (i + 1) * seconds * SECOND);
      }
    }
    const mean = (estimator: WaitEstimator) => estimator.predict(behind(10), 0)?.meanSeconds ?? 0;
    expect(mean(impatient)).toBeLessThan(mean(patient) / 2);
  });

  test("a night without agents is not remembered as waiting, and the morning knows what the evening knew", () => {
    const estimator = estimatorWith(group(4));
    work(estimator, 4, 600, 12);
    const evening = estimator.predict(behind(3), 12 * HOUR);
    estimator.capacity([group(0)], 12 * HOUR);
    estimator.arrived(behind(0, "night owl"), 14 * HOUR);
    expect(estimator.predict(behind(3), 22 * HOUR)).toBeNull();
    estimator.left("night owl", 23 * HOUR);
    estimator.capacity([group(4)], 24 * HOUR);
    expect(told(estimator.predict(behind(3), 24 * HOUR))).toEqual(told(evening));
  });

  test("what was learned about agents who are gone for a while is there when they come back", () => {
    const estimator = estimatorWith(group(2, 2, ["billing"]), group(2, 2, ["sites"]));
    for (let i = 1; i <= 60; i += 1) {
      estimator.finished(["billing"], i * 100 * SECOND);
      estimator.began(String(i), ["billing"], i * 100 * SECOND);
    }
    const before = estimator.predict({ id: "me", needs: ["billing"], ahead: [] }, 6_000 * SECOND);
    estimator.capacity([group(2, 2, ["sites"])], 6_000 * SECOND);
    expect(estimator.predict({ id: "me", needs: ["billing"], ahead: [] }, 6_000 * SECOND)).toBeNull();
    estimator.capacity([group(2, 2, ["billing"]), group(2, 2, ["sites"])], 6_000 * SECOND);
    expect(told(estimator.predict({ id: "me", needs: ["billing"], ahead: [] }, 6_000 * SECOND))).toEqual(told(before));
  });
});

describe("who is ahead", () => {
  test("a slot that is free for somebody is theirs", () => {
    const estimator = estimatorWith(group(3, 1));
    expect(estimator.predict(behind(1), 0)).toMatchObject({ isTurn: true, upperSeconds: 0 });
    expect(estimator.predict(behind(2), 0)).toMatchObject({ isTurn: false });
  });

  test("free slots take those ahead first", () => {
    const [free, busy] = [estimatorWith(group(3, 1)), estimatorWith(group(3))];
    expect(free.predict(behind(5), 0)?.meanSeconds).toBeCloseTo(busy.predict(behind(3), 0)?.meanSeconds ?? 0, 6);
  });

  test("those who need other agents do not count", () => {
    const estimator = estimatorWith(group(2, 2, ["billing"]), group(2, 2, ["sites"]));
    const alone = estimator.predict({ id: "me", needs: ["billing"], ahead: [] }, 0);
    const among = estimator.predict({ id: "me", needs: ["billing"], ahead: [["sites"], ["sites"]] }, 0);
    expect(among).toMatchObject({ ahead: 0, slots: 2 });
    expect(told(among)).toEqual(told(alone));
  });

  test("agents who can help both make the two lines one", () => {
    const estimator = estimatorWith(group(2, 2, ["billing"]), group(2, 2, ["billing", "sites"]));
    const ahead = [["sites"], ["sites"], ["sites"]];
    const mine = estimator.predict({ id: "me", needs: ["billing"], ahead }, 0);
    expect(mine).toMatchObject({ ahead: 3, slots: 4 });
    expect(mine?.meanSeconds).toBeGreaterThan(
      estimator.predict({ id: "me", needs: ["billing"], ahead: [] }, 0)?.meanSeconds ?? 0,
    );
    expect(mine?.meanSeconds).toBeLessThan(waitBehind(3, 4 / 300, 1 / 600).mean);
    expect(told(estimator.predict({ id: "me", needs: ["billing"], ahead }, 0))).toEqual(told(mine));
  });

  test("nobody can help with what nobody knows", () => {
    expect(estimatorWith(group(2, 2, ["sites"])).predict({ id: "me", needs: ["billing"], ahead: [] }, 0)).toBeNull();
    expect(estimatorWith(group(2, 2, ["sites"])).predict({ id: "me", needs: [], ahead: [] }, 0)).not.toBeNull();
  });
});

describe("calibration", () => {
  test("outcomes that are always longer than predicted make it predict longer", () => {
    const estimator = estimatorWith(group(1));
    for (let i = 0; i < 100; i += 1) {
      const at = i * 1_000 * SECOND;
      estimator.arrived(behind(0, `first-${i}`), at);
      for (let other = 1; other <= 10; other += 1) {
        estimator.finished(null, at + other * 90 * SECOND);
        estimator.began(`other-${i}-${other}`, null, at + other * 90 * SECOND);
      }
      estimator.finished(null, at + 1_000 * SECOND);
      estimator.began(`first-${i}`, null, at + 1_000 * SECOND);
    }
    const estimate = estimator.predict(behind(0), 100_000 * SECOND);
    expect(estimate?.typicalSeconds).toBeGreaterThan(1.5 * (estimate?.modelQuantile(0.5) ?? 0));
    expect(estimate?.coverage90).toBeLessThan(0.9);
  });

  test("whoever gave up teaches when their turn would have been, so that survivors alone tell no lies", () => {
    /** Two of three wait long; the impatient among them give up. */
    const learned = (isImpatient: boolean) => {
      const estimator = estimatorWith(group(1));
      let at = 0;
      for (let i = 0; i < 300; i += 1) {
        const isLong = i % 3 !== 0;
        estimator.arrived(behind(0, `${i}`), at);
        if (isLong && isImpatient) estimator.left(`${i}`, at + 300 * SECOND);
        at += (isLong ? 1_000 : 100) * SECOND;
        estimator.finished(null, at);
        estimator.began(`${i}`, null, at);
      }
      return estimator.predict(behind(0), at);
    };
    const [patient, impatient] = [learned(false), learned(true)];
    expect(impatient?.typicalSeconds).toBeCloseTo(patient?.typicalSeconds ?? 0, 6);
    expect(impatient?.typicalSeconds).toBeGreaterThan(600);
  });

  test("the turn of whoever gave up has come when an agent takes somebody behind, even one more than there are slots for", () => {
    const estimator = estimatorWith(group(1));
    estimator.arrived(behind(0, "anna"), 0);
    estimator.arrived(behind(1, "bohdan"), 60 * SECOND);
    estimator.arrived(behind(2, "clara"), 90 * SECOND);
    estimator.left("anna", 120 * SECOND);
    estimator.left("clara", 120 * SECOND);
    estimator.began("bohdan", null, 200 * SECOND);
    expect(estimator.toJSON().line.map(({ id }) => id)).toEqual(["clara"]);
    expect(estimator.toJSON().calibrations).toMatchObject([["[]", { outcomes: 2 }]]);
  });

  test("whose turn it was without an agent at work teaches nothing", () => {
    const estimator = estimatorWith(group(1));
    estimator.arrived(behind(0, "anna"), 0);
    estimator.capacity([group(0, 1)], 10 * SECOND);
    estimator.capacity([group(1)], 20 * HOUR);
    estimator.finished(null, 20 * HOUR);
    estimator.began("anna", null, 20 * HOUR);
    expect(estimator.predict(behind(0), 20 * HOUR)?.coverage90).toBe(0.9);
    expect(estimator.toJSON().calibrations).toEqual([]);
  });

  test("somebody who left for a call back teaches nothing", () => {
    const estimator = estimatorWith(group(1));
    estimator.arrived(behind(0, "anna"), 0);
    estimator.withdrawn("anna", 900 * SECOND);
    estimator.finished(null, 1_000 * SECOND);
    expect(estimator.toJSON()).toMatchObject({ calibrations: [], line: [], patience: { events: 0 } });
  });
});

describe("resume", () => {
  const busyDay = () => {
    const estimator = estimatorWith(group(3));
    work(estimator, 3, 400, 6);
    const at = 6 * HOUR;
    for (const id of ["anna", "bohdan", "clara"]) estimator.arrived(behind(0, id), at);
    estimator.left("bohdan", at + 60 * SECOND);
    return estimator;
  };
  const present = {
    groups: [group(3)],
    waiting: [
      { id: "anna", needs: [], urgent: false },
      { id: "clara", needs: [], urgent: false },
    ],
  };
  const saved = (estimator: WaitEstimator): unknown => JSON.parse(JSON.stringify(estimator));

  test("it predicts what it predicted before, however long it was away", () => {
    const before = busyDay();
    const after = WaitEstimator.resume(PRIORS, saved(before), present, 30 * HOUR);
    expect(told(after.predict(behind(4), 30 * HOUR))).toEqual(told(before.predict(behind(4), 6 * HOUR + 60 * SECOND)));
  });

  test("it remembers those who gave up where they stood", () => {
    const after = WaitEstimator.resume(PRIORS, saved(busyDay()), present, 7 * HOUR);
    expect(after.toJSON().line.map(({ id, isGhost }) => [id, isGhost])).toEqual([
      ["anna", false],
      ["bohdan", true],
      ["clara", false],
    ]);
  });

  test("whoever came meanwhile is in line, and whoever is gone is not", () => {
    const waiting = [...present.waiting.slice(1), { id: "daria", needs: [], urgent: false }];
    const after = WaitEstimator.resume(PRIORS, saved(busyDay()), { ...present, waiting }, 7 * HOUR);
    expect(after.toJSON().line.map(({ id }) => id)).toEqual(["bohdan", "clara", "daria"]);
  });

  test.each([
    null,
    undefined,
    "nonsense",
    {},
    { version: 2 },
    { ...estimatorWith().toJSON(), patience: { events: -1, seconds: 0 } },
  ])("what it cannot read counts as nothing: %j", (unreadable) => {
    const after = WaitEstimator.resume(PRIORS, unreadable, present, 0);
    expect(told(after.predict(behind(2), 0))).toEqual(told(estimatorWith(group(3)).predict(behind(2), 0)));
  });
});

describe("whatever happens in line", () => {
  const skills = fc.constantFrom<Skills>(null, ["a"], ["b"], ["a", "b"]);
  const needs = fc.constantFrom<readonly string[]>([], ["a"], ["b"]);
  const ids = fc.constantFrom("1", "2", "3", "4", "5");
  const groups = fc.uniqueArray(fc.record({ skills, slots: fc.nat(5), free: fc.nat(3), busy: fc.nat(6) }), {
    maxLength: 3,
    selector: ({ skills }) => JSON.stringify(skills),
  });
  const happening = fc.oneof(
    fc.record({
      type: fc.constant("arrived" as const),
      id: ids,
      needs,
      ahead: fc.array(needs, { maxLength: 5 }),
      urgent: fc.boolean(),
    }),
    fc.record({ type: fc.constant("began" as const), id: ids, skills }),
    fc.record({ type: fc.constant("left" as const), id: ids }),
    fc.record({ type: fc.constant("finished" as const), skills, frees: fc.boolean() }),
    fc.record({ type: fc.constant("capacity" as const), groups }),
  );
  const days = fc.array(fc.tuple(happening, fc.nat(4_000_000)), { maxLength: 60 });

  function live(events: readonly (readonly [typeof happening extends fc.Arbitrary<infer E> ? E : never, number])[]) {
    const estimator = estimatorWith(group(2));
    let at = 0;
    for (const [event, ms] of events) {
      at += ms;
      if (event.type === "arrived") estimator.arrived(event, at);
      else if (event.type === "began") estimator.began(event.id, event.skills, at);
      else if (event.type === "left") estimator.left(event.id, at);
      else if (event.type === "finished") estimator.finished(event.skills, at, event.frees);
      else estimator.capacity(event.groups, at);
    }
    return { estimator, at };
  }

  test("predictions are finite, not negative and in order", () => {
    fc.assert(
      fc.property(days, needs, fc.array(needs, { maxLength: 30 }), (events, needs, ahead) => {
        const { estimator, at } = live(events);
        const estimate = estimator.predict({ id: "me", needs, ahead }, at);
        if (!estimate) return;
        const quantiles = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => estimate.quantile(p));
        expect(quantiles.every((seconds) => Number.isFinite(seconds) && seconds >= 0)).toBe(true);
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
        expect(estimate.isTurn).toBe(estimate.upperSeconds === 0);
        expect(estimate.slots).toBeGreaterThan(0);
      }),
    );
  });

  test("one more ahead is never shorter where agents are all alike", () => {
    fc.assert(
      fc.property(days, fc.nat(60), (events, ahead) => {
        const { estimator, at } = live(events);
        estimator.capacity([group(3)], at);
        const [less, more] = [estimator.predict(behind(ahead), at), estimator.predict(behind(ahead + 1), at)];
        expect(more?.meanSeconds).toBeGreaterThan(less?.meanSeconds ?? Number.NaN);
        expect(more?.typicalSeconds).toBeGreaterThan((less?.typicalSeconds ?? Number.NaN) * 0.99);
        expect(more?.upperSeconds).toBeGreaterThan((less?.upperSeconds ?? Number.NaN) * 0.99);
      }),
    );
  });

  test("what was written down predicts the same", () => {
    fc.assert(
      fc.property(days, needs, fc.array(needs, { maxLength: 10 }), (events, needs, ahead) => {
        const { estimator, at } = live(events);
        const json = estimator.toJSON();
        const present = { groups: json.crew, waiting: json.line.filter(({ isGhost }) => !isGhost) };
        const again = WaitEstimator.resume(PRIORS, JSON.parse(JSON.stringify(json)), present, at);
        expect(told(again.predict({ id: "me", needs, ahead }, at))).toEqual(
          told(estimator.predict({ id: "me", needs, ahead }, at)),
        );
        expect(again.toJSON()).toEqual(json);
      }),
    );
  });
});
