import * as v from "valibot";

/** A whole number within bounds, with a sentence that says what it is for. */
export function whole(least: number, most: number, says: string) {
  return v.pipe(
    v.number(),
    v.integer("must be a whole number"),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
    v.description(says),
  );
}
