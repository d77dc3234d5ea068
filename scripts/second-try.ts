/**
 * How often a test that failed is tried again: once where many runs share a machine, so that one bad moment is told apart from a
 * defect, and never where somebody is at work on it. What passed only then is named at the end of the log.
 */
export const RETRIES = process.env["CI"] ? 1 : 0;
