import * as v from "valibot";

/** Whether each thing of a list has an id of its own. */
export function ownIds<T extends { id: string }>() {
  return v.check<T[], string>(
    (things) => new Set(things.map(({ id }) => id)).size === things.length,
    "each needs an id of its own",
  );
}
