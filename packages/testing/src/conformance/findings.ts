/** The backend did something else than the rule says. */
export class Broken extends Error {
  override readonly name = "Broken";
}

/** Why rules about anonymous visitors cannot be looked at where everybody must sign in. */
export const NOBODY_IS_ANONYMOUS = "the site serves only signed-in customers; use one that serves everybody";

/** The check found that it cannot look. The message says why, and what to do. */
export class NotSeen extends Error {
  override readonly name = "NotSeen";
}

/**
 * Goes on only if what was seen is what the rule says.
 *
 * @param done what was done, such as "The same message was sent again"
 * @throws Broken with all three in one sentence
 */
export function insist(holds: unknown, done: string, expected: string, seen: string): asserts holds {
  if (holds === false || holds === null || holds === undefined)
    throw new Broken(`${done}: expected ${expected}, saw ${seen}`);
}
