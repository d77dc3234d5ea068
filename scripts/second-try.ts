/**
 * How often a test that failed is tried again: once where many runs share a machine, so that one bad moment is told apart from a
 * defect, and never where somebody is at work on it. What passed only then is named at the end of the log.
 */
export const RETRIES = process.env["CI"] ? 1 : 0;

/** Which tests in a browser leave a trace: it is a sixth of their work, so where there is a second try, only that one is traced. */
export const TRACE = RETRIES > 0 ? "on-first-retry" : "retain-on-failure";
