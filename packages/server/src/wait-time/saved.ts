import * as v from "valibot";
import type { Present } from "./contract.ts";
import type { InLine } from "./line.ts";

const Positive = v.pipe(v.number(), v.finite(), v.minValue(0));
const Finite = v.pipe(v.number(), v.finite());
const Names = v.pipe(v.array(v.string()), v.readonly());
const Tally = v.object({ events: Positive, seconds: Positive });

const Saved = v.object({
  version: v.literal(1),
  crew: v.array(
    v.object({
      skills: v.nullable(Names),
      slots: Positive,
      free: Positive,
      busy: Positive,
      seen: Tally,
    }),
  ),
  patience: Tally,
  calibrations: v.array(
    v.tuple([
      v.string(),
      v.object({
        shift: Finite,
        spread: Finite,
        outcomes: Positive,
        coverage50: Positive,
        coverage90: Positive,
      }),
    ]),
  ),
  line: v.array(
    v.object({
      id: v.string(),
      needs: Names,
      urgent: v.boolean(),
      since: Finite,
      predicted: v.nullable(v.object({ mean: Positive, shape: Positive })),
      isGhost: v.boolean(),
    }),
  ),
});

/** What an estimator writes down before it stops. */
export type SavedEstimator = v.InferOutput<typeof Saved>;

/** What was written down, or null if it is not of this kind. */
export function readSaved(saved: unknown): SavedEstimator | null {
  const { success, output } = v.safeParse(Saved, saved);
  return success ? output : null;
}

/**
 * The line as it is after a pause: everybody who waits, in their order, with what was predicted for them, and each ghost where
 * it stood, behind the same neighbour.
 */
export function lineAfter(before: readonly InLine[], waiting: Present["waiting"], now: number): InLine[] {
  const known = new Map(before.filter(({ isGhost }) => !isGhost).map((one) => [one.id, one]));
  const line: InLine[] = waiting.map(({ id, needs, urgent }) => {
    const same = known.get(id);
    return { id, needs, urgent, since: same?.since ?? now, predicted: same?.predicted ?? null, isGhost: false };
  });
  let behind = -1;
  for (const one of before) {
    if (one.isGhost) line.splice((behind += 1), 0, one);
    else {
      const index = line.findIndex(({ id, isGhost }) => !isGhost && id === one.id);
      if (index !== -1) behind = index;
    }
  }
  return line;
}
