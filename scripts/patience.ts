/**
 * For how long tests wait for a thing, in milliseconds. They wait for it and go on, so this only runs out where something is
 * wrong, however slow or busy the machine is.
 */
export const PATIENCE_MS = 30_000;

/** For how long a whole test may go on, in milliseconds: the longest take a few seconds on a machine that is free. */
export const TEST_MS = 120_000;
